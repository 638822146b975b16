/**
 * What can be asked of a run: the default experiment and one declarative table of its fields.
 * Controls, the URL codec and validation all read this table, so a limit or a choice is written down once.
 */
import type { Experiment } from '../engine/protocol';
import { type LossId, lossEntry, lossIds, recommendedFor } from '../ranking/catalogue';
import { miningIds } from '../ranking/minings';
import type { DistanceId } from '../ranking/objective';
import { parameterDefaults, parameters } from '../ranking/parameters';
import { wordDefaults, wordLossIds, wordMiningIds } from '../ranking/words/wordObjective';

export type { Experiment };

export const defaultExperiment: Experiment = {
  dataset: 'mnist',
  task: 'images',
  wordLoss: 'triplet',
  wordMining: 'all',
  wordVectors: 'centred',
  classWords: '',
  leftOut: 'none',
  flippedShare: 0,
  loss: 'triplet',
  distance: 'euclidean',
  mining: 'batch-all',
  ...parameterDefaults,
  net: 'small-cnn',
  embeddingSize: 2,
  normalise: false,
  optimiser: 'adam',
  learningRate: 0.005,
  classesPerBatch: 10,
  samplesPerClass: 8,
  seed: 1,
  shownImages: 2000,
  backend: 'auto',
};

interface Named {
  /** Its key in the address. */
  urlKey: string;
  /** Changes without a restart of the run. */
  live: boolean;
}

export interface ChoiceField<V extends string | number> extends Named {
  kind: 'choice';
  values: readonly V[];
}

/** A number with the limits its slider shows and the wider ones (`hardMin`, `hardMax`) an address may ask for. */
export interface NumberField extends Named {
  kind: 'number' | 'integer';
  min: number;
  max: number;
  step: number;
  hardMin: number;
  hardMax: number;
  scale: 'linear' | 'log';
}

export interface BooleanField extends Named {
  kind: 'boolean';
}

/** Several of a few words, in the order of `values`; written with commas, and `none` for the empty one. */
export interface SetField<V extends string> extends Named {
  kind: 'set';
  values: readonly V[];
}

/** A word that whoever reads it understands further (a name, a list of places); null: none. `pattern` bounds its letters and its length. */
export interface WordField extends Named {
  kind: 'word';
  pattern: RegExp;
}

export type Field = ChoiceField<string | number> | NumberField | BooleanField | SetField<string> | WordField;

type FieldFor<V> = [V] extends [boolean]
  ? BooleanField
  : [V] extends [string]
    ? string extends V
      ? WordField
      : ChoiceField<V>
    : [V] extends [number]
      ? number extends V
        ? NumberField
        : ChoiceField<V>
      : never;

export type ExperimentFields = { readonly [K in keyof Experiment]-?: FieldFor<Experiment[K]> };

/** In the order in which the address names them. */
export const experimentFields: ExperimentFields = {
  dataset: { urlKey: 'dataset', kind: 'choice', values: ['mnist', 'fashion'], live: false },
  task: { urlKey: 'task', kind: 'choice', values: ['images', 'words'], live: false },
  wordLoss: { urlKey: 'wordloss', kind: 'choice', values: wordLossIds, live: true },
  wordMining: { urlKey: 'wordmining', kind: 'choice', values: wordMiningIds, live: true },
  wordVectors: { urlKey: 'vectors', kind: 'choice', values: ['centred', 'raw'], live: false },
  // With points instead of commas: a comma parts runs in `beside=`.
  classWords: { urlKey: 'classwords', kind: 'word', pattern: /^[a-z.-]{0,300}$/, live: false },
  leftOut: {
    urlKey: 'leftout',
    kind: 'choice',
    values: ['none', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    live: false,
  },
  flippedShare: {
    urlKey: 'flip',
    kind: 'number',
    min: 0,
    max: 0.5,
    step: 0.05,
    hardMin: 0,
    hardMax: 0.5,
    scale: 'linear',
    live: false,
  },
  loss: { urlKey: 'loss', kind: 'choice', values: lossIds, live: true },
  distance: { urlKey: 'distance', kind: 'choice', values: ['euclidean', 'squared', 'cosine'], live: true },
  mining: { urlKey: 'mining', kind: 'choice', values: miningIds, live: true },
  margin: { urlKey: 'margin', live: true, ...parameters.margin },
  average: { urlKey: 'average', live: true, ...parameters.average },
  swap: { urlKey: 'swap', live: true, ...parameters.swap },
  softMargin: { urlKey: 'soft', live: true, ...parameters.softMargin },
  positiveMargin: { urlKey: 'posmargin', live: true, ...parameters.positiveMargin },
  similarity: { urlKey: 'similarity', live: true, ...parameters.similarity },
  temperature: { urlKey: 'temperature', live: true, ...parameters.temperature },
  alpha: { urlKey: 'alpha', live: true, ...parameters.alpha },
  beta: { urlKey: 'beta', live: true, ...parameters.beta },
  base: { urlKey: 'base', live: true, ...parameters.base },
  net: { urlKey: 'net', kind: 'choice', values: ['small-cnn', 'mlp', 'lenet'], live: false },
  embeddingSize: { urlKey: 'size', kind: 'choice', values: [2, 3, 16, 64, 100], live: false },
  normalise: { urlKey: 'normalise', kind: 'boolean', live: false },
  optimiser: { urlKey: 'optimiser', kind: 'choice', values: ['adam', 'sgd'], live: false },
  learningRate: {
    urlKey: 'rate',
    kind: 'number',
    min: 0.0001,
    max: 0.1,
    step: 0.0001,
    hardMin: 0.000001,
    hardMax: 10,
    scale: 'log',
    live: true,
  },
  classesPerBatch: {
    urlKey: 'classes',
    kind: 'integer',
    min: 2,
    max: 10,
    step: 1,
    hardMin: 2,
    hardMax: 10,
    scale: 'linear',
    live: false,
  },
  samplesPerClass: {
    urlKey: 'samples',
    kind: 'integer',
    min: 2,
    max: 20,
    step: 1,
    hardMin: 2,
    hardMax: 20,
    scale: 'linear',
    live: false,
  },
  seed: {
    urlKey: 'seed',
    kind: 'integer',
    min: 1,
    max: 999,
    step: 1,
    hardMin: 0,
    hardMax: 2 ** 32 - 1,
    scale: 'linear',
    live: false,
  },
  shownImages: { urlKey: 'shown', kind: 'choice', values: [500, 1000, 2000], live: false },
  backend: { urlKey: 'backend', kind: 'choice', values: ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'], live: false },
};

export { leftOutClass } from '../data/leftOut';

export const experimentKeys = Object.keys(experimentFields) as (keyof Experiment)[];

/** The experiment that an address with nothing but this loss (and distance) asks for: what it needs to train well is set along with it. */
export function defaultsFor(loss: LossId, distance: DistanceId = lossEntry(loss).distances[0]): Experiment {
  return { ...defaultExperiment, loss, distance, ...recommendedFor(loss, distance) };
}

/** The same for images that are drawn to words. */
export function wordDefaultsFor(distance: DistanceId = 'cosine'): Experiment {
  return { ...defaultExperiment, task: 'words', dataset: 'fashion', embeddingSize: 100, distance, ...wordDefaults[distance] };
}

/** The defaults that an experiment is told from, by its task, loss and distance. */
export const standardFor = ({ task, loss }: Pick<Experiment, 'task' | 'loss'>, distance?: DistanceId): Experiment =>
  task === 'words' ? wordDefaultsFor(distance) : defaultsFor(loss, distance);

/**
 * Distance and mining that the loss cannot have become its defaults, so that no experiment is in a state that cannot train. Images that are drawn to words
 * have as many dimensions as these, and no loss of images.
 */
export function fitToLoss(experiment: Experiment): Experiment {
  const { task, embeddingSize } = experiment;
  const size = task === 'words' ? 100 : embeddingSize;
  const loss = task === 'words' ? defaultExperiment.loss : experiment.loss;
  const { distances, minings } = lossEntry(loss);
  const distance = distances.includes(experiment.distance) ? experiment.distance : distances[0];
  const mining = minings.includes(experiment.mining) ? experiment.mining : defaultExperiment.mining;
  const fitting = { ...experiment, loss, distance, mining, embeddingSize: size };
  return experimentKeys.every((key) => fitting[key] === experiment[key]) ? experiment : fitting;
}

/**
 * The experiment with something changed. Another task, loss or distance brings its defaults along: what was at its default goes to the new default, what
 * the user had changed stays where the loss can have it.
 */
export function changed(experiment: Experiment, patch: Partial<Experiment>): Experiment {
  const { task = experiment.task, loss = experiment.loss, distance = experiment.distance } = patch;
  const before = standardFor(experiment, experiment.distance);
  const own = standardFor(experiment).distance;
  // A distance that is the loss's own is a default as well, unless it was asked for just now.
  const kept = patch.distance === undefined && experiment.distance === own ? undefined : distance;
  const after = standardFor({ task, loss }, kept !== undefined && lossEntry(loss).distances.includes(kept) ? kept : undefined);
  const moved = experimentKeys.filter((key) => Object.is(experiment[key], before[key])).map((key) => [key, after[key]]);
  return fitToLoss({
    ...experiment,
    ...Object.fromEntries(moved),
    ...patch,
    task,
    loss: task === 'words' ? after.loss : loss,
    distance: patch.distance ?? after.distance,
  });
}
