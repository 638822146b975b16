/** What a hand does in the sandbox: it moves, adds and takes away points and chooses which one the curve follows. Steps then start anew. */
import { firstScenes, freePlace, MOST_NEGATIVES, type Place, rounded } from './places';
import { type SandboxState, STEP_SIZES, sandboxStore, showScene } from './sandboxStore';

/** To two decimals, so that the address has just this place. */
export function movePoint(row: number, place: Place): void {
  const { mode, points, same } = sandboxStore.getState();
  if (row >= points.length) return;
  showScene({ mode, same, points: points.with(row, rounded(place)) });
}

/** Only triplets have negatives to add, and at most `MOST_NEGATIVES`. Without a place: where there is room. The new one is selected. */
export function addNegative(place?: Place): void {
  const { mode, points, same } = sandboxStore.getState();
  if (mode === 'pair' || points.length - 2 >= MOST_NEGATIVES) return;
  showScene({ mode, same, points: [...points, rounded(place ?? freePlace(points))] });
  sandboxStore.setState({ selected: points.length });
}

/** One negative always stays. */
export function removeNegative(row: number): void {
  const { mode, points, same, selected } = sandboxStore.getState();
  if (mode === 'pair' || row < 2 || row >= points.length || points.length <= 3) return;
  showScene({ mode, same, points: points.toSpliced(row, 1) });
  sandboxStore.setState({ selected: selected > row ? selected - 1 : Math.min(selected, points.length - 2) });
}

/** Of a pair only. */
export function setSame(same: boolean): void {
  const { mode, points } = sandboxStore.getState();
  if (mode === 'pair') showScene({ mode, same, points });
}

export function selectPoint(row: number): void {
  if (row > 0 && row < sandboxStore.getState().points.length) sandboxStore.setState({ selected: row });
}

export function setBehind(behind: SandboxState['behind']): void {
  sandboxStore.setState({ behind });
}

export function setStepSize(stepSize: number): void {
  const { min, max } = STEP_SIZES;
  sandboxStore.setState({ stepSize: Math.min(max, Math.max(min, stepSize)), rest: null });
}

/** Back to where the steps began; from there to the scene that the address asked for. */
export function goBack(): void {
  const { mode, points, same, start, steps, opened } = sandboxStore.getState();
  if (steps > 0 || points !== start) showScene({ mode, same, points: start });
  else showScene(opened[mode] ?? firstScenes[mode]);
}

/** Whether `goBack` would change anything. */
export function canGoBack({ mode, points, same, steps, opened }: SandboxState): boolean {
  return steps > 0 || points !== opened[mode].points || same !== opened[mode].same;
}
