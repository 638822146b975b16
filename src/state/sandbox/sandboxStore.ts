/**
 * The sandbox: where the points are, what the loss says of them (always of the present experiment), and what steps have done. Commands are in
 * sandboxHand.ts (by hand) and sandboxSteps.ts (down the gradient).
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { defaultExperiment } from '../experiment';
import { experimentStore } from '../experimentStore';
import { firstScenes, type Mode, type Place, type Scene } from './places';
import { modeOf, type Reading, readScene, sandboxLosses } from './reading';
import type { Rest } from './rest';

export interface SandboxState extends Scene {
  /** Loss, gradient, kinds: of these points under the present experiment. */
  reading: Reading;
  /** Which point the loss curve and the loss surface move: never the anchor. */
  selected: number;
  /** What colours the plane. */
  behind: 'kinds' | 'loss';
  stepSize: number;
  /** Steps taken since a hand last moved a point. */
  steps: number;
  running: boolean;
  /** How the last run ended; null after anything else. */
  rest: Rest | null;
  /** Where the points were after each of these steps, the start first; at most the last `LONGEST_TRAIL`. */
  trail: readonly (readonly Place[])[];
  /** Where a hand last left the points: steps start here. */
  start: readonly Place[];
  /** The scene of the mode that is not shown; it comes back with a loss of that mode. */
  other: Scene;
  /** What the address asked for. */
  opened: Readonly<Record<Mode, Scene>>;
}

export const LONGEST_TRAIL = 400;
export const STEP_SIZES = { min: 0.001, max: 1, standard: 0.05 };

const firstSelected = (mode: Mode) => (mode === 'pair' ? 1 : 2);

/** Everything about a scene that nobody has stepped from yet. */
export function placed(
  scene: Scene,
): Pick<SandboxState, 'mode' | 'points' | 'same' | 'reading' | 'steps' | 'rest' | 'trail' | 'start' | 'running'> {
  const { mode, points, same } = scene;
  const { experiment } = experimentStore.getState();
  // On other pages the loss may be none that a plane can show; the session puts it right where it matters.
  const reading = readScene(sandboxLosses.includes(experiment.loss) ? experiment : defaultExperiment, scene);
  return { mode, points, same, reading, steps: 0, rest: null, trail: [], start: points, running: false };
}

const first = (): SandboxState => ({
  ...placed(firstScenes.triplet),
  selected: 2,
  behind: 'kinds',
  stepSize: STEP_SIZES.standard,
  other: firstScenes.pair,
  opened: firstScenes,
});

export const sandboxStore = createStore<SandboxState>()(subscribeWithSelector(first));

/** Shows a scene as somebody has just placed it. */
export function showScene(scene: Scene): void {
  sandboxStore.setState(({ mode, selected }) => ({
    ...placed(scene),
    selected: mode === scene.mode && selected < scene.points.length ? selected : firstSelected(scene.mode),
  }));
}

/** The experiment has changed: the same points under another loss, or the scene of its mode. */
export function readAgain(): void {
  const { experiment } = experimentStore.getState();
  const { mode, points, same, other } = sandboxStore.getState();
  if (modeOf(experiment.loss) === mode) {
    sandboxStore.setState({ reading: readScene(experiment, { mode, points, same }), rest: null });
    return;
  }
  sandboxStore.setState({ other: { mode, points, same } });
  showScene(other);
}
