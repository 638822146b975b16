/**
 * The types that cross between the page and the training worker, and nothing else: no code runs here.
 * Everything the worker says is one of `FromEngine`, everything it is told is one of `ToEngine`; texts travel as codes
 * with parameters and become words in src/text. Every message carries the generation of the run it belongs to.
 * Several runs can be trained in step under one generation: what is said of all of them names the first as for a single run, the others in `beside`.
 */

import type { LeftOut } from '../data/leftOut';
import type { DistanceId, LossId, MiningId, Objective } from '../ranking/objective';
import type { ParameterId, ParameterValues } from '../ranking/parameters';
import type { WordLossId, WordMiningId, WordObjective, WordVectorsId } from '../ranking/words/wordObjective';
import type { Inspection, InspectionRequest } from './inspection';

export type { FilterPictures, Inspection, InspectionRequest, LayerInspection, LayerKind } from './inspection';
export type { DistanceId, LeftOut, LossId, MiningId, WordLossId, WordMiningId, WordObjective, WordVectorsId };
export type DatasetId = 'mnist' | 'fashion';
/** What an image is drawn to: images of its class, or the fixed vector of its class's word. */
export type TaskId = 'images' | 'words';
export type NetId = 'mlp' | 'small-cnn' | 'lenet';
export type OptimiserId = 'adam' | 'sgd';
export type BackendId = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/**
 * What is asked: one serialisable object, the parameters of all losses among it. The URL is this, nothing more (src/state/experimentUrl.ts).
 * Loss, distance and mining go together (src/state/experiment.ts: fitToLoss).
 */
export interface Experiment extends ParameterValues {
  dataset: DatasetId;
  task: TaskId;
  /** Of the task 'words', as are the next three; `loss` and `mining` are those of images. */
  wordLoss: WordLossId;
  wordMining: WordMiningId;
  wordVectors: WordVectorsId;
  /** One word a class, with points between; '': the data set's own (data/classWords.ts). */
  classWords: string;
  /** A class that training never sees; it is shown and counted all the same. */
  leftOut: LeftOut;
  /** Share of the training images that carry a wrong label (data/toldLabels.ts), 0..0.5. */
  flippedShare: number;
  loss: LossId;
  distance: DistanceId;
  mining: MiningId;
  net: NetId;
  /** With the task 'words' that of the word vectors, 100. */
  embeddingSize: 2 | 3 | 16 | 64 | 100;
  /** Embeddings are divided by their euclidean length before the loss sees them. */
  normalise: boolean;
  optimiser: OptimiserId;
  learningRate: number;
  /** P: classes a batch. */
  classesPerBatch: number;
  /** K: samples of each of those classes. */
  samplesPerClass: number;
  seed: number;
  /** How many held-out test images are embedded, shown and counted; fewer cost a weak machine less. Does not touch the training. */
  shownImages: 500 | 1000 | 2000;
  backend: 'auto' | BackendId;
}

/** The part of an experiment that changes without a restart. */
export type LiveChange = Partial<
  Pick<Experiment, 'learningRate' | 'mining' | 'loss' | 'distance' | 'wordLoss' | 'wordMining' | ParameterId>
>;

/** A change on the way: the batch of step `afterSteps` + 1 is the first to feel it, in every repetition of the run. */
export interface LaterChange {
  /** Place of the run that is meant. */
  run: number;
  afterSteps: number;
  change: LiveChange;
}

/** Where the worker finds things; absolute addresses, since a worker started from a data: address has no base of its own. */
export interface EngineAddresses {
  /** Folder of the data: under it one folder a data set, and `glove` for the word vectors; ends in '/'. */
  data: string;
}

/** A run as it is asked for: from step 0, or from a checkpoint. */
export interface OpenedRun {
  experiment: Experiment;
  checkpoint?: Checkpoint;
}

export type ToEngine =
  /** `beside`: trained in step with the first, on as many images; data set, shown images and backend are the first one's. */
  | ({ type: 'open'; generation: number; addresses: EngineAddresses; beside?: OpenedRun[]; later?: LaterChange } & OpenedRun)
  | { type: 'play'; generation: number }
  | { type: 'pause'; generation: number }
  /** One training step (of several runs: each at least one, until all have had theirs), then a snapshot. Pauses a running one first. */
  | { type: 'step'; generation: number }
  /** Back to step 0 of the same experiment: same weights, same batches, bit-equal losses on the same backend. */
  | { type: 'reset'; generation: number }
  /** `run`: place of the run that is meant; without it all are. */
  | { type: 'change'; generation: number; change: LiveChange; run?: number }
  /** Training pauses by itself when (each run has) this many steps done; null takes the limit away. */
  | { type: 'limit'; generation: number; steps: number | null }
  /** The page has taken the last snapshot; until then the worker posts no other. */
  | { type: 'acknowledge'; generation: number }
  | { type: 'retryData'; generation: number }
  /** Answered by the first run. */
  | { type: 'inspect'; generation: number; request: InspectionRequest };

export type EnginePhase = 'data' | 'backend' | 'compile' | 'ready';

/** Why a backend was taken or passed over. Words are in src/text. */
export type BackendVerdict =
  | 'chosen-fastest'
  | 'chosen-only'
  | 'chosen-by-user'
  | 'slower'
  | 'absent'
  | 'software-adapter'
  | 'failed-self-test'
  | 'failed-start'
  | 'lost'
  | 'not-tried';

export interface BackendReport {
  id: BackendId;
  verdict: BackendVerdict;
  /** Milliseconds a real training step took in the trial, if it was timed. */
  stepMs?: number;
  /** What the machine calls its adapter or what the failure said; shown as it is. */
  detail?: string;
}

export interface ProbeSet {
  /** Row-major 8-bit grey pixels, count x height x width. */
  pixels: Uint8Array;
  labels: Uint8Array;
  width: number;
  height: number;
  classNames: string[];
}

/** The last training batch as the loss saw it. */
export interface BatchSnapshot {
  /** Row-major, count x embedding size. */
  embeddings: Float32Array;
  /** What training was told. */
  labels: Uint8Array;
  /** What the images are; absent where training was told the truth, and in older files. */
  trueLabels?: Uint8Array;
  /** 8-bit grey pixels, count x height x width. */
  pixels: Uint8Array;
  /** (anchor, positive, negative) rows of the batch, three numbers a triplet: what the loss was given, at most 300, drawn evenly. Empty for pair losses. */
  triplets: Uint16Array;
  /** (first, second) rows of the batch, two numbers a pair, for pair losses; at most 300. */
  pairs: Uint16Array;
  /** How many the loss was given, and how many of these had a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** What the loss was asked, the seed of its chance and the head it was given (as it was then): with these its evaluation can be repeated exactly. */
  objective: Objective;
  seed: number;
  head?: HeadValues;
  /** With the task 'words': what the loss was asked, and the (row, own word, other word) it was given, three numbers each, at most 300. `triplets` and `pairs` are empty then. */
  words?: { objective: WordObjective; triplets: Uint16Array };
}

export interface Snapshot {
  /** Training steps done. */
  step: number;
  imagesSeen: number;
  /** Wall-clock milliseconds spent training since the run's start, pauses left out. */
  trainedMs: number;
  /** Median milliseconds of the latest steps; 0 before the first. */
  stepMs: number;
  /** Loss of every step since the last snapshot posted, oldest first; NaN never occurs (the run stops with a notice instead). */
  losses: Float32Array;
  /** Share of the selected pairs or triplets that had a loss above 0, beside each loss. */
  activeShares: Float32Array;
  /** Probe embeddings, row-major, probe count x embedding size. */
  positions: Float32Array;
  embeddingSize: number;
  /** null at step 0. */
  batch: BatchSnapshot | null;
  /** Settings in force when it was taken. */
  margin: number;
  loss: LossId;
  distance: DistanceId;
  mining: MiningId;
  /** Images the sampler may draw from at this step. */
  poolSize: number;
  /** The linear head of cross-entropy as it is now; absent for the other losses. */
  head?: HeadValues;
}

/** A linear head on the embedding: weights classes x embedding size, row-major, and one bias a class. */
export interface HeadValues {
  weights: Float32Array;
  bias: Float32Array;
}

/** All that is needed to go on in another worker: weights and optimiser moments (batches follow from seed and step). Opaque to the page. */
export interface Checkpoint {
  version: 1;
  step: number;
  imagesSeen: number;
  trainedMs: number;
  weights: { name: string; shape: number[]; values: Float32Array }[];
  optimiser: { step: number; moments: Float32Array[] };
  margin: number;
  learningRate: number;
  /** The linear head with its own optimiser; absent until cross-entropy has been trained, and in older checkpoints. */
  head?: { values: HeadValues; optimiser: { step: number; moments: Float32Array[] } };
}

export type NoticeCode =
  | 'shard-retry'
  | 'shard-missing'
  | 'shard-corrupt'
  | 'manifest-missing'
  | 'manifest-invalid'
  | 'no-webassembly'
  | 'backend-refused'
  | 'backend-lost'
  | 'loss-not-finite'
  | 'nothing-selected'
  | 'engine-error'
  /** Of the page's own census worker. */
  | 'census-error';

export interface Notice {
  code: NoticeCode;
  /** Filled into the sentence of src/text by name. */
  parameters: Record<string, string | number>;
  /** An error stops what it names until something is done; a warning goes on. */
  severity: 'warning' | 'error';
}

export type FromEngine =
  /** The worker's module is loaded and listens. Generation 0. */
  | { type: 'listening'; generation: 0 }
  | { type: 'progress'; generation: number; phase: EnginePhase; done: number; total: number; unit: 'bytes' | 'parts' }
  | { type: 'probe'; generation: number; probe: ProbeSet }
  | { type: 'backend'; generation: number; chosen: BackendId; reports: BackendReport[] }
  /** Training images loaded so far, of all; `failed` shards were given up. */
  | {
      type: 'dataset';
      generation: number;
      loadedImages: number;
      totalImages: number;
      loadedBytes: number;
      totalBytes: number;
      failedShards: string[];
    }
  | { type: 'running'; generation: number; running: boolean; reason: 'asked' | 'limit' | 'error' | 'waiting-for-data' }
  /** All runs at one moment; acknowledged together. */
  | { type: 'snapshot'; generation: number; snapshot: Snapshot; beside?: Snapshot[] }
  | { type: 'checkpoint'; generation: number; checkpoint: Checkpoint; beside?: Checkpoint[] }
  | { type: 'inspection'; generation: number; inspection: Inspection }
  | { type: 'memory'; generation: number; tensors: number; bytes: number }
  /** `run`: place of the run it is about. An error of one of several runs stops that run alone; `play` and `step` try it again. */
  | { type: 'notice'; generation: number; notice: Notice; run?: number };
