/**
 * A run of training: one net, its optimiser, a source of batches and the settings in force, advanced step by step. Knows no messages and
 * no clock but the one that measures its steps; the same trainer runs in the worker, in unit tests and in the benchmark.
 */
import { leftOutClass } from '../data/leftOut';
import { lossEntry } from '../ranking/catalogue';
import { createWorkspace } from '../ranking/objective';
import { evaluateWords, type WordEvaluation } from '../ranking/words/evaluateWords';
import type { WordObjective } from '../ranking/words/wordObjective';
import type { WordSpace } from '../ranking/words/wordSpace';
import type { Batch, BatchSource } from './batchSource';
import { restoreWeights, saveWeights } from './checkpoint';
import { createLinearHead, type LinearHeadTrainer } from './linearHead';
import { createNetwork, type Network } from './network';
import { objectiveOf, wordObjectiveOf } from './objectives';
import { createOptimiser } from './optimiser';
import type { BatchSnapshot, Checkpoint, Experiment, HeadValues, LaterChange, LiveChange } from './protocol';
import { type StepOutcome, trainOnBatch, trainOnLoss } from './trainingStep';

const SHOWN_SELECTION = 300;
const TIMED_STEPS = 31;

export type Advance = 'stepped' | 'waiting-for-data' | 'not-finite';

export interface Trainer {
  readonly network: Network;
  readonly experiment: Experiment;
  readonly step: number;
  readonly imagesSeen: number;
  /** Median over the latest steps; 0 before the first. */
  readonly stepMs: number;
  readonly poolSize: number;
  advance(): Promise<Advance>;
  change(change: LiveChange): void;
  /** Loss and share of active ones of every step since the last call. */
  takeCurve(): { losses: Float32Array; activeShares: Float32Array; selectedNothing: boolean };
  /** The batch of the last step; null before the first. To be asked before the next step. */
  lastBatch(copyPixels: (index: number, out: Uint8Array, offset: number) => void): BatchSnapshot | null;
  /** A copy of the linear head while the loss has one. */
  head(): HeadValues | undefined;
  save(): Promise<Checkpoint>;
  dispose(): void;
}

/**
 * @param words what images are drawn to, for an experiment of that task (RangeError without them); read, never written.
 * @param later made by the trainer itself when so many steps are done, so that it falls between the same two steps every time.
 */
export function createTrainer(
  initial: Experiment,
  source: BatchSource,
  checkpoint?: Checkpoint,
  later?: Pick<LaterChange, 'afterSteps' | 'change'>,
  words?: WordSpace | null,
): Trainer {
  if (initial.task === 'words' && !words) throw new RangeError('images cannot be drawn to words without word vectors');
  const experiment: Experiment = { ...initial };
  const network = createNetwork(experiment);
  const optimiser = createOptimiser(experiment.optimiser, network.parameters);
  const workspace = createWorkspace();
  /** Made when cross-entropy is first trained, and kept while another loss takes its place. */
  let head: LinearHeadTrainer | null = null;
  const durations: number[] = [];
  let losses: number[] = [];
  let activeShares: number[] = [];
  let selectedNothing = false;
  let step = 0;
  let imagesSeen = 0;
  /** What the loss is asked; another object whenever it changes. */
  let objective = objectiveOf(experiment);
  let wordObjective = wordObjectiveOf(experiment);
  let last:
    | (Pick<BatchSnapshot, 'objective' | 'seed' | 'head' | 'labels' | 'trueLabels'> & {
        outcome: StepOutcome | StepOutcome<WordEvaluation>;
        /** What was asked, where images were drawn to words. */
        wordObjective: WordObjective | null;
        indices: Int32Array;
      })
    | null = null;
  if (checkpoint) {
    restoreWeights(network, optimiser, checkpoint);
    ({ step, imagesSeen } = checkpoint);
  }

  const needsHead = () => !words && lossEntry(experiment.loss).needs === 'classes';
  function presentHead(): LinearHeadTrainer | null {
    if (!needsHead()) return null;
    const { embeddingSize, seed, optimiser: id } = experiment;
    const absent = leftOutClass(experiment.leftOut);
    const options = { classes: source.classCount, absent, embeddingSize, seed, optimiser: id };
    head ??= createLinearHead({ ...options, saved: checkpoint?.head });
    return head;
  }

  const trainOnWords = (space: WordSpace, asked: WordObjective, { images, labels, seed }: Batch, learningRate: number) => {
    const ask = (embeddings: Float32Array) => evaluateWords(asked, { embeddings, labels, space, seed });
    return trainOnLoss(network, optimiser, images, labels.length, ask, learningRate);
  };

  let due = later;
  const change = (wanted: LiveChange) => {
    Object.assign(experiment, wanted);
    objective = objectiveOf(experiment);
    wordObjective = wordObjectiveOf(experiment);
  };
  /** Also where the run goes on from a checkpoint that lies behind it. */
  const makeDueChange = () => {
    if (!due || step < due.afterSteps) return;
    change(due.change);
    due = undefined;
  };

  return {
    network,
    experiment,
    get step() {
      return step;
    },
    get imagesSeen() {
      return imagesSeen;
    },
    get stepMs() {
      const sorted = [...durations].sort((a, b) => a - b);
      return sorted.length ? sorted[sorted.length >> 1] : 0;
    },
    get poolSize() {
      return source.poolSizeAt(step, experiment);
    },
    async advance() {
      makeDueChange();
      const started = performance.now();
      const batch = source.batchAt(step, experiment);
      if (!batch) return 'waiting-for-data';
      const { learningRate } = experiment;
      const classifier = presentHead();
      const asked = objective;
      const seenHead = classifier?.copy();
      const input = { ...batch, head: classifier?.values };
      const askedOfWords = words ? wordObjective : null;
      const outcome = words
        ? await trainOnWords(words, wordObjective, batch, learningRate)
        : await trainOnBatch(network, optimiser, input, asked, learningRate, workspace);
      const { loss, activeCount, selectedCount } = outcome.evaluation;
      if (!Number.isFinite(loss)) return 'not-finite';
      if ('head' in outcome.evaluation && outcome.evaluation.head) classifier?.apply(outcome.evaluation.head, learningRate);
      step++;
      imagesSeen += batch.indices.length;
      losses.push(loss);
      activeShares.push(selectedCount ? activeCount / selectedCount : 0);
      selectedNothing = selectedCount === 0;
      const { indices, labels, trueLabels, seed = 0 } = batch;
      last = { outcome, indices, labels, trueLabels, objective: asked, wordObjective: askedOfWords, seed, head: seenHead };
      durations.push(performance.now() - started);
      if (durations.length > TIMED_STEPS) durations.shift();
      return 'stepped';
    },
    change,
    takeCurve() {
      const curve = { losses: Float32Array.from(losses), activeShares: Float32Array.from(activeShares), selectedNothing };
      losses = [];
      activeShares = [];
      return curve;
    },
    lastBatch(copyPixels) {
      if (!last) return null;
      const {
        outcome,
        indices,
        labels,
        trueLabels,
        objective: asked,
        wordObjective: askedOfWords,
        seed,
        head: seenHead,
      } = last;
      const pixels = new Uint8Array(indices.length * 784);
      indices.forEach((index, i) => {
        copyPixels(index, pixels, i * 784);
      });
      const sample = outcome.evaluation.sample(SHOWN_SELECTION);
      const none = new Uint16Array(0);
      const shown = 'kind' in sample ? sample : { kind: 'words', rows: sample };
      return {
        embeddings: outcome.embeddings.slice(),
        labels: Uint8Array.from(labels),
        trueLabels,
        pixels,
        triplets: shown.kind === 'triplets' ? shown.rows : none,
        pairs: shown.kind === 'pairs' ? shown.rows : none,
        selectedCount: outcome.evaluation.selectedCount,
        activeCount: outcome.evaluation.activeCount,
        objective: asked,
        seed,
        head: seenHead,
        words: askedOfWords ? { objective: askedOfWords, triplets: shown.rows } : undefined,
      };
    },
    head() {
      return presentHead()?.copy();
    },
    async save() {
      const { margin, learningRate } = experiment;
      const saved = { version: 1 as const, step, imagesSeen, trainedMs: 0, margin, learningRate };
      // A head that was restored but not used since is still the run's.
      return { ...saved, ...(await saveWeights(network, optimiser)), head: head?.save() ?? checkpoint?.head };
    },
    dispose() {
      optimiser.dispose();
      network.dispose();
    },
  };
}
