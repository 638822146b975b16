/**
 * Comparisons worth seeing, by name: the first run, what each run beside it changes, and what changes on the way. Pure. The captions are in
 * src/text/compare; what they claim is held by src/comparePresets.test.ts on two seeds, and can be measured again with bench/presets.mjs.
 */
import type { Experiment, LaterChange } from '../../engine/protocol';
import { changed, defaultExperiment, experimentKeys } from '../experiment';
import type { BesidePreset } from './beside';

export type { LaterChange };

export interface Preset extends BesidePreset {
  later?: LaterChange;
  /** Where it pauses by itself: what the caption says can be seen by then. */
  steps: number;
}

/** Light enough for four runs on a machine without a GPU, and for recordings of them. */
const light: Partial<Experiment> = { net: 'mlp', shownImages: 500 };
/** As FaceNet has it (Schroff et al. 2015), in fewer dimensions. Here a collapse leaves the order of neighbours mostly as it was. */
const onSphere: Partial<Experiment> = { ...light, embeddingSize: 16, normalise: true, margin: 0.2 };

const catalogue = {
  losses: {
    base: { ...light, loss: 'cross-entropy' },
    beside: [{ loss: 'contrastive' }, { loss: 'triplet' }],
    steps: 200,
  },
  miners: {
    base: { ...onSphere, mining: 'easiest' },
    beside: [{ mining: 'random-negative' }, { mining: 'batch-semi-hard' }, { mining: 'batch-hard' }],
    steps: 200,
  },
  margins: {
    base: { ...light, margin: 0.1 },
    beside: [{ margin: 1 }, { margin: 5 }],
    steps: 200,
  },
  collapse: {
    base: { ...onSphere, mining: 'batch-all' },
    beside: [{ mining: 'batch-hard' }, { mining: 'batch-hard' }],
    later: { run: 2, afterSteps: 100, change: { mining: 'batch-all' } },
    steps: 300,
  },
  sizes: {
    // More images: the last differences are of a hundredth.
    base: { ...light, shownImages: 1000, embeddingSize: 2 },
    beside: [{ embeddingSize: 3 }, { embeddingSize: 16 }, { embeddingSize: 64 }],
    steps: 200,
  },
  offline: {
    base: { ...light, mining: 'offline-fixed' },
    beside: [{ mining: 'offline-epoch' }, { mining: 'batch-all' }],
    steps: 200,
  },
  'open-set': {
    base: { ...light, loss: 'cross-entropy', embeddingSize: 16, leftOut: '1' },
    beside: [{ loss: 'contrastive' }, { loss: 'triplet' }],
    steps: 200,
  },
  dirty: {
    base: { ...onSphere, flippedShare: 0.2, mining: 'batch-all' },
    beside: [{ mining: 'random-negative' }, { mining: 'batch-semi-hard' }, { mining: 'batch-hard' }],
    steps: 200,
  },
  words: {
    base: { ...light, task: 'words' },
    beside: [{ wordLoss: 'regression' }, { wordLoss: 'cross-entropy' }],
    steps: 300,
  },
  'word-vectors': {
    base: { ...light, task: 'words', dataset: 'mnist', wordVectors: 'raw' },
    beside: [{ wordVectors: 'centred' }],
    steps: 300,
  },
} satisfies Record<string, Preset>;

export type PresetId = keyof typeof catalogue;

/** What is compared where nothing else is asked for. */
export const standardPreset: PresetId = 'losses';

/** In the order in which they are offered. */
export const presetIds = Object.keys(catalogue) as PresetId[];

export const presetOf = (id: PresetId): Preset => catalogue[id];

/** The preset that a bare word of the address (`beside=`) names. */
export const findPreset = (word: string | null): PresetId | undefined => presetIds.find((id) => id === word);

/** What a reader may ask of every preset alike. */
type Own = Partial<Pick<Experiment, 'seed' | 'backend'>>;

/** The experiments of a preset at step 0, one a run. */
export function experimentsOf({ base, beside }: Preset, own: Own = {}): Experiment[] {
  const first = changed(defaultExperiment, { ...base, ...own });
  return [first, ...beside.map((difference) => changed(first, difference))];
}

/** The preset that these runs are; null for a comparison of one's own. */
export function matchPreset(experiments: readonly Experiment[]): PresetId | null {
  if (experiments.length === 0) return null;
  const { seed, backend } = experiments[0];
  const matches = (id: PresetId) => {
    const wanted = experimentsOf(presetOf(id), { seed, backend });
    return (
      wanted.length === experiments.length &&
      wanted.every((known, run) => experimentKeys.every((key) => Object.is(known[key], experiments[run][key])))
    );
  };
  return presetIds.find(matches) ?? null;
}
