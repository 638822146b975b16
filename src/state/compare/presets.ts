/**
 * Comparisons worth seeing, by name: what all runs share and what is each run's one difference. Pure. Their captions are in src/text/compare; what a
 * caption claims is measured by src/comparePresets.test.ts on two seeds (and on more by bench/presets.mjs).
 */
import type { Experiment, LiveChange } from '../../engine/protocol';
import { changed, defaultExperiment } from '../experiment';

/** A change made during the run, so that the batch of step `afterSteps` + 1 is the first to feel it. */
export interface LaterChange {
  afterSteps: number;
  change: LiveChange;
}

export interface PresetRun {
  difference: Partial<Experiment>;
  later?: LaterChange;
}

export interface Preset {
  shared: Partial<Experiment>;
  runs: readonly PresetRun[];
  /** Where it pauses by itself: there the caption can be seen to hold. */
  steps: number;
}

/** Small enough for four runs on a machine without a GPU. */
const light: Partial<Experiment> = { net: 'mlp', shownImages: 1000 };

const catalogue = {
  losses: {
    shared: light,
    runs: [
      { difference: { loss: 'cross-entropy' } },
      { difference: { loss: 'contrastive' } },
      { difference: { loss: 'triplet' } },
    ],
    steps: 300,
  },
  miners: {
    shared: light,
    runs: [
      { difference: { mining: 'easiest' } },
      { difference: { mining: 'random-negative' } },
      { difference: { mining: 'batch-semi-hard' } },
      { difference: { mining: 'batch-hard' } },
    ],
    steps: 300,
  },
  margins: {
    shared: light,
    runs: [{ difference: { margin: 0.1 } }, { difference: { margin: 1 } }, { difference: { margin: 5 } }],
    steps: 300,
  },
  collapse: {
    shared: light,
    runs: [
      { difference: { mining: 'batch-all' } },
      { difference: { mining: 'batch-hard' } },
      { difference: { mining: 'batch-hard' }, later: { afterSteps: 150, change: { mining: 'batch-all' } } },
    ],
    steps: 400,
  },
  sizes: {
    shared: light,
    runs: ([2, 3, 16, 64] as const).map((embeddingSize) => ({ difference: { embeddingSize } })),
    steps: 300,
  },
  offline: {
    shared: light,
    runs: [
      { difference: { mining: 'offline-fixed' } },
      { difference: { mining: 'offline-epoch' } },
      { difference: { mining: 'batch-all' } },
    ],
    steps: 300,
  },
} satisfies Record<string, Preset>;

export type PresetId = keyof typeof catalogue;

/** In the order in which they are offered. */
export const presetIds = Object.keys(catalogue) as PresetId[];

export const presetOf = (id: PresetId): Preset => catalogue[id];

/** The name that an address gives (`beside=`), if it is a preset's. */
export const findPreset = (word: string | null): PresetId | null => presetIds.find((id) => id === word) ?? null;

/** The experiments of a preset, one a run, on a seed and backend of one's own. */
export function experimentsOf(preset: Preset, own: Partial<Pick<Experiment, 'seed' | 'backend'>> = {}): Experiment[] {
  return preset.runs.map(({ difference }) => changed(defaultExperiment, { ...preset.shared, ...difference, ...own }));
}
