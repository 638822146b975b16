/**
 * The recordings of this project and how each is made: the one table that `npm run record`, the page and the tests read. To add one, add a line here,
 * its title in src/text/en.recorded.ts and es.recorded.ts (the compiler asks), and run `npm run record -- ID`.
 */
import type { Experiment, LiveChange } from '../../engine/protocol';
import { changed, defaultExperiment } from '../experiment';

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
  shownImages: Experiment['shownImages'];
}

const single = (experiment: Partial<Experiment>, steps: number, changes?: RunRecipe['changes']): Recipe => ({
  runs: [{ experiment, changes }],
  steps,
  frames: 70,
  shownImages: 500,
});

export const recipes = {
  triplet: single({}, 600),
  contrastive: single({ loss: 'contrastive' }, 600),
  'cross-entropy': single({ loss: 'cross-entropy' }, 600),
  collapse: single({ mining: 'batch-hard' }, 200),
  'collapse-and-rescue': single({ mining: 'batch-hard' }, 500, [{ afterStep: 100, change: { mining: 'batch-all' } }]),
  'triplet-3d': single({ embeddingSize: 3 }, 500),
} satisfies Record<string, Recipe>;

export type RecordingId = keyof typeof recipes;
export const recordingIds = Object.keys(recipes) as RecordingId[];
export const recipeOf = (id: RecordingId): Recipe => recipes[id];

/** The experiment at step 0. */
export const experimentOf = ({ shownImages }: Recipe, { experiment }: RunRecipe): Experiment => ({
  ...changed(defaultExperiment, experiment),
  shownImages,
});

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
