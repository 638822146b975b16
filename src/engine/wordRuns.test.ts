/** Runs whose images are drawn to words, in the engine itself: they learn, repeat, go on from a checkpoint, change on the way, and leave the words alone. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRandom } from '../ranking/random';
import { evaluateWords } from '../ranking/words/evaluateWords';
import { wordLossIds } from '../ranking/words/wordObjective';
import { createWordSpace } from '../ranking/words/wordSpace';
import { createBatchSource } from './batchSource';
import type { EngineDataset } from './dataset';
import { openMnist } from './mnist.testing';
import type { Checkpoint, Experiment } from './protocol';
import { experiment as standard } from './testing';
import { createTrainer } from './trainer';

const size = 100;
const base: Experiment = {
  ...standard,
  task: 'words',
  net: 'mlp',
  embeddingSize: size,
  distance: 'cosine',
  margin: 0.5,
  learningRate: 0.002,
};
const random = createRandom(5);
const learnt = Float32Array.from({ length: 10 * size }, () => random.next() - 0.3);

let data: EngineDataset;
beforeAll(async () => {
  data = await openMnist();
}, 60_000);
afterAll(() => vi.unstubAllGlobals());

const spaceOf = () => createWordSpace(learnt, size, 'centred');
const runOf = (change: Partial<Experiment> = {}, checkpoint?: Checkpoint, space = spaceOf()) =>
  createTrainer({ ...base, ...change }, createBatchSource(data.store, data.schedule), checkpoint, undefined, space);

async function train(trainer: ReturnType<typeof createTrainer>, steps: number): Promise<Float32Array> {
  for (let done = 0; done < steps; ) {
    if ((await trainer.advance()) === 'stepped') done++;
    // The next shard is on its way.
    else await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return trainer.takeCurve().losses;
}

const copyPixels = (index: number, out: Uint8Array, offset: number) => data.store.copyPixels(index, out, offset);

describe('images drawn to words', () => {
  it.each(wordLossIds)('%s: the loss falls, and not one bit of a word changes', async (wordLoss) => {
    const space = spaceOf();
    const before = space.vectors.slice();
    const trainer = runOf({ wordLoss }, undefined, space);
    const losses = await train(trainer, 40);
    const mean = (part: Float32Array) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
    expect(mean(losses.subarray(30))).toBeLessThan(0.8 * mean(losses.subarray(0, 5)));
    expect(space.vectors).toEqual(before);
    // Nor is a word among what is trained: nothing of the net has the words' shape.
    expect(trainer.network.parameters.map(({ shape }) => shape.join())).not.toContain([10, size].join());
    trainer.dispose();
  });

  it('tells what the loss was asked, and the same question has the same answer', async () => {
    const trainer = runOf({ wordMining: 'random' });
    const losses = await train(trainer, 3);
    const batch = trainer.lastBatch(copyPixels);
    expect(batch?.words?.objective).toMatchObject({ loss: 'triplet', mining: 'random', distance: 'cosine', margin: 0.5 });
    expect([batch?.triplets.length, batch?.pairs.length]).toEqual([0, 0]);
    if (!batch?.words) throw new Error('no batch');
    const { embeddings, labels, seed, words } = batch;
    const again = evaluateWords(words.objective, { embeddings, labels, seed, space: spaceOf() });
    expect(Math.fround(again.loss)).toBe(losses[2]);
    expect(again.sample(300)).toEqual(words.triplets);
    for (let at = 0; at < words.triplets.length; at += 3) {
      expect(words.triplets[at + 1]).toBe(labels[words.triplets[at]]);
      expect(words.triplets[at + 2]).not.toBe(words.triplets[at + 1]);
    }
    trainer.dispose();
  });

  it('goes on from a checkpoint bit by bit, and after a change of loss and negatives on the way', async () => {
    const whole = runOf();
    await train(whole, 4);
    const checkpoint = await whole.save();
    const change = { wordLoss: 'cross-entropy' } as const;
    whole.change(change);
    const rest = await train(whole, 4);
    const resumed = runOf(change, checkpoint);
    expect(await train(resumed, 4)).toEqual(rest);
    whole.dispose();
    resumed.dispose();
  });

  it('cannot begin without words', () => {
    expect(() => createTrainer(base, createBatchSource(data.store, data.schedule))).toThrow(RangeError);
  });
});
