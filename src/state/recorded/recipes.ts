/**
 * The recordings of this project and how each is made: the one table that `npm run record`, the page and the tests read. To add one, add a line here,
 * its title in src/text/en.recorded.ts and es.recorded.ts (the compiler asks), and run `npm run record -- ID`.
 */
import type { Experiment, LiveChange } from '../../engine/protocol';
import { experimentsOf, type PresetId, presetOf } from '../compare/presets';
import { changed, defaultExperiment } from '../experiment';
import { gridBits } from './codePositions';

export interface RunRecipe {
  /** What differs from the default experiment; another loss brings its own defaults. */
  experiment: Partial<Experiment>;
  /** What is changed while it trains, each after this many steps. */
  changes?: readonly { afterStep: number; change: LiveChange }[];
}

export interface Recipe {
  /** All on the same seed and the same images; the playground plays the first, the compare page all. */
  runs: readonly RunRecipe[];
  steps: number;
  /** Frames of each run, about. */
  frames: number;
  /** How many of the held-out images the file shows; where it has room for fewer, not as many as the experiment shows live. */
  images: number;
  /** How finely positions are kept (codePositions.ts); less in many dimensions, where the errors of the axes make up for each other. */
  gridBits: number;
  /** The comparison of the compare page that this is; the others are for the playground. */
  compares?: PresetId;
}

const single = (experiment: Partial<Experiment>, steps: number, changes?: RunRecipe['changes']): Recipe => ({
  runs: [{ experiment: { ...experiment, shownImages: 500 }, changes }],
  steps,
  frames: 70,
  images: 500,
  gridBits,
});

/** Of plane pictures. */
const plane = { frames: 60, images: 500, gridBits };
/** In 16 dimensions a frame takes eight times the bytes. At 6 bits no metric is off by more than 0.02 (docs/recorded-runs.md). */
const roomy = { images: 300, gridBits: 6 };

/** A preset as it stands, from the standard seed; `kept` is as much as 300,000 bytes hold. */
function comparison(compares: PresetId, kept: Pick<Recipe, 'frames' | 'images' | 'gridBits'>): Recipe {
  const preset = presetOf(compares);
  const { later, steps } = preset;
  const runs = experimentsOf(preset).map((experiment, run): RunRecipe => {
    if (later?.run !== run) return { experiment };
    return { experiment, changes: [{ afterStep: later.afterSteps, change: later.change }] };
  });
  return { runs, steps, ...kept, compares };
}

export const recipes = {
  triplet: single({}, 600),
  contrastive: single({ loss: 'contrastive' }, 600),
  'cross-entropy': single({ loss: 'cross-entropy' }, 600),
  collapse: single({ mining: 'batch-hard' }, 200),
  'collapse-and-rescue': single({ mining: 'batch-hard' }, 500, [{ afterStep: 100, change: { mining: 'batch-all' } }]),
  'triplet-3d': single({ embeddingSize: 3 }, 500),
  losses: comparison('losses', plane),
  miners: comparison('miners', { ...roomy, frames: 16 }),
  margins: comparison('margins', plane),
  rescue: comparison('collapse', { ...roomy, frames: 6 }),
} satisfies Record<string, Recipe>;

export type RecordingId = keyof typeof recipes;
export const recordingIds = Object.keys(recipes) as RecordingId[];
export const recipeOf = (id: RecordingId): Recipe => recipes[id];
/** The recording of a preset; undefined where there is none. */
export const recordingOf = (preset: PresetId | null): RecordingId | undefined =>
  recordingIds.find((id) => preset !== null && recipeOf(id).compares === preset);

/** The experiment at step 0. */
export const experimentOf = ({ experiment }: RunRecipe): Experiment => changed(defaultExperiment, experiment);

/**
 * At which steps a frame is kept: every one at first, ever fewer later, and close together again where something was changed.
 * @returns about `frames` steps, ascending, from 0 to `steps`.
 */
export function frameSteps({ steps, frames, runs }: Recipe): number[] {
  const even = Array.from({ length: frames }, (_, i) => Math.round(steps * (i / (frames - 1)) ** 2));
  const atStart = Array.from({ length: Math.min(10, steps + 1) }, (_, step) => step);
  const near = [0, 1, 2, 4, 6, 9, 12, 16, 20, 25];
  const atChanges = runs.flatMap(({ changes = [] }) =>
    changes.flatMap(({ afterStep }) => near.map((after) => afterStep + after)),
  );
  return [...new Set([...even, ...atStart, ...atChanges])].filter((step) => step <= steps).sort((a, b) => a - b);
}
