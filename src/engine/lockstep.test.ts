/** Runs in step: fair in images, each bit by bit the single run of its experiment, one that fails leaves the others alone. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLockstep, heaviest, type LockstepRun } from './lockstep';
import type { Experiment, FromEngine, MiningId } from './protocol';
import { addresses, experiment, Page, serveData } from './testing';
import type { Trainer } from './trainer';
import { registerWasmKernels } from './wasmKernels/register';

beforeAll(() => registerWasmKernels());
afterEach(() => vi.unstubAllGlobals());

/** Batches of 70, 70 and 69 images; two nets, two embedding sizes. */
const common = { samplesPerClass: 7, shownImages: 500 } as const;
const three: Partial<Experiment>[] = [
  { ...common, loss: 'cross-entropy', net: 'mlp' },
  { ...common, loss: 'contrastive', mining: 'offline-epoch', net: 'small-cnn', embeddingSize: 16 },
  { ...common, loss: 'triplet', mining: 'offline-fixed', net: 'mlp' },
];
const steps = 24;

const allAt = (step: number) => (message: FromEngine) =>
  message.type === 'snapshot' && [message.snapshot, ...(message.beside ?? [])].every((snapshot) => snapshot.step === step);
const halted = (message: FromEngine) => message.type === 'running' && !message.running;

async function playAllTo(page: Page, limit: number): Promise<void> {
  page.send({ type: 'limit', steps: limit });
  const done = page.until(allAt(limit));
  page.send({ type: 'play' });
  await done;
}

describe('three runs in step', () => {
  it('are bit by bit the single runs, also after a pause and a reset, and leave no tensor behind', async () => {
    serveData();
    const alone = [];
    const single = new Page();
    for (const change of three) {
      single.generation++;
      await single.open(change);
      await single.playTo(steps);
      alone.push({ losses: single.lossesOf(0), positions: single.snapshots.at(-1)?.positions });
    }
    expect(alone.every(({ losses }) => losses.length === steps)).toBe(true);

    const page = new Page();
    const together = () =>
      three.map((_, run) => ({ losses: page.lossesOf(run), positions: page.moments.at(-1)?.[run].positions }));
    await page.open(three[0], three.slice(1));
    await playAllTo(page, 7);
    page.send({ type: 'limit', steps });
    page.send({ type: 'play' });
    await page.until((message) => message.type === 'snapshot' && message.snapshot.step > 7);
    const paused = page.until(halted);
    page.send({ type: 'pause' });
    await paused;
    await playAllTo(page, steps);
    expect(together()).toEqual(alone);

    const again = page.until(allAt(0));
    page.send({ type: 'reset' });
    await again;
    await playAllTo(page, steps);
    expect(together()).toEqual(alone);

    for (const moment of page.moments) {
      const images = moment.map(({ imagesSeen }) => imagesSeen);
      expect(Math.max(...images) - Math.min(...images)).toBeLessThan(70);
    }
    const tensors = page.messages.flatMap((message) => (message.type === 'memory' ? [message.tensors] : []));
    expect(new Set(tensors).size).toBe(1);
  }, 60_000);

  it('go on from the checkpoints of one moment', async () => {
    serveData();
    const page = new Page();
    await page.open(three[0], three.slice(1));
    const saved = page.until((message) => message.type === 'checkpoint' && message.checkpoint.step === 10);
    await playAllTo(page, 10);
    await saved;
    const message = page.messages.findLast(({ type }) => type === 'checkpoint');
    if (message?.type !== 'checkpoint') throw new Error('no checkpoint');
    await playAllTo(page, 16);
    const straight = three.map((_, run) => page.lossesOf(run).slice(10));

    const other = new Page();
    const [first, ...beside] = [message.checkpoint, ...(message.beside ?? [])].map((checkpoint, run) => ({
      experiment: { ...experiment, ...three[run] },
      checkpoint: structuredClone(checkpoint),
    }));
    const shown = other.until(allAt(10));
    other.send({ type: 'open', addresses, ...first, beside });
    await shown;
    await playAllTo(other, 16);
    expect(three.map((_, run) => other.moments.flatMap((moment) => [...moment[run].losses]))).toEqual(straight);
  }, 60_000);

  it('a step is one round of all; a change reaches the run that is meant, or all', async () => {
    serveData();
    const page = new Page();
    await page.open(three[0], three.slice(1));
    const round = page.until(allAt(1));
    page.send({ type: 'step' });
    await round;
    expect(page.moments.at(-1)?.map(({ imagesSeen }) => imagesSeen)).toEqual([70, 70, 69]);
    page.send({ type: 'change', change: { margin: 0.25 }, run: 2 });
    page.send({ type: 'change', change: { mining: 'batch-all' } });
    await playAllTo(page, 2);
    const settings = page.moments.at(-1)?.map(({ margin, mining }) => [margin, mining]);
    expect(settings).toEqual([
      [experiment.margin, 'batch-all'],
      [experiment.margin, 'batch-all'],
      [0.25, 'batch-all'],
    ]);
  });

  it('a run whose loss is no number, or that fails, is named and stopped while the others go on', async () => {
    serveData();
    const page = new Page();
    const light = { ...common, net: 'mlp' } as const;
    // A rate like this overflows; there is no such mining.
    await page.open({ ...light, learningRate: 1e30 }, [light, { ...light, mining: 'nowhere' as MiningId }]);
    const limited = page.until((message) => message.type === 'running' && message.reason === 'limit');
    page.send({ type: 'limit', steps: 12 });
    page.send({ type: 'play' });
    await limited;
    const named = page.messages.flatMap((message) =>
      message.type === 'notice' ? [`${message.run} ${message.notice.code}`] : [],
    );
    expect(new Set(named)).toEqual(new Set(['0 loss-not-finite', '2 engine-error']));
    await page.until((message) => message.type === 'checkpoint');
    expect(page.moments.at(-1)?.map(({ step }) => step)).toEqual([expect.any(Number), 12, 0]);
    expect(page.moments.at(-1)?.[0].step).toBeLessThan(12);
    const alone = new Page();
    await alone.open(light);
    await alone.playTo(12);
    expect(page.lossesOf(1)).toEqual(alone.losses);
  });
});

describe('whose turn it is', () => {
  /** Runs whose steps forward so many images each. */
  function runsOf(...batches: number[]): (LockstepRun & { go(): void })[] {
    return batches.map((batch) => {
      const trainer = { step: 0, imagesSeen: 0 };
      const go = () => {
        trainer.step++;
        trainer.imagesSeen += batch;
      };
      return { trainer: trainer as Trainer, trainedMs: 0, stopped: false, go };
    });
  }

  it('is that of the run with the fewest images, whatever the batches', () => {
    const runs = runsOf(40, 80, 81);
    const lockstep = createLockstep(runs);
    let rounds = 0;
    for (let i = 0; i < 400; i++) {
      const index = lockstep.next(null) as number;
      runs[index].go();
      lockstep.advanced(index);
      const images = runs.map(({ trainer }) => trainer.imagesSeen);
      expect(Math.max(...images) - Math.min(...images)).toBeLessThanOrEqual(81);
      if (lockstep.isRoundOver(null)) rounds++;
    }
    expect(rounds).toBeGreaterThan(95);
    expect(runs.map(({ trainer }) => trainer.step)).toEqual([200, 100, 100].map((step) => expect.closeTo(step, -0.5)));
  });

  it('passes over what is stopped or at its limit', () => {
    const runs = runsOf(10, 10);
    const lockstep = createLockstep(runs);
    runs[0].stopped = true;
    expect(lockstep.next(null)).toBe(1);
    runs[1].go();
    expect(lockstep.next(1)).toBeNull();
    runs[0].stopped = false;
    expect(lockstep.next(1)).toBe(0);
  });

  it('the backend is timed for the heaviest', () => {
    const [small, large] = [experiment, { ...experiment, embeddingSize: 16 } as const];
    const lenet = { ...experiment, net: 'lenet' } as const;
    expect(heaviest([small, large])).toBe(large);
    expect(heaviest([small, lenet, large])).toBe(lenet);
    expect(heaviest([small, { ...small }])).toBe(small);
  });
});
