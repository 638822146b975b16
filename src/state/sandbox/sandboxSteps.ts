/** Steps down the gradient: one, or on animation frames until nothing moves. Where motion is unwelcome a run goes to its end at once. */
import { experimentStore } from '../experimentStore';
import { readScene, stepDown } from './reading';
import { createRestWatch, type Rest } from './rest';
import { LONGEST_TRAIL, sandboxStore } from './sandboxStore';

/** Between two steps of a run, so that each is seen. */
const stepMs = 70;

/** All points at once, by minus the gradient times the step size. */
export function takeStep(): void {
  const { experiment } = experimentStore.getState();
  sandboxStore.setState(({ mode, points, same, reading, stepSize, steps, trail }) => {
    const next = { mode, same, points: stepDown({ mode, points, same }, reading.gradient, stepSize) };
    return {
      points: next.points,
      reading: readScene(experiment, next),
      steps: steps + 1,
      rest: null,
      trail: [...(trail.length === 0 ? [points] : trail), next.points].slice(-LONGEST_TRAIL),
    };
  });
}

/** Of the animation frame that makes the next step. */
let handle = 0;

function endRun(rest: Rest | null): void {
  cancelAnimationFrame(handle);
  sandboxStore.setState({ running: false, rest });
}

/** @param atOnce to the end without showing the way. */
export function run(atOnce = false): void {
  if (sandboxStore.getState().running) return;
  const watch = createRestWatch();
  const stepAndWatch = (): Rest | null => {
    const before = sandboxStore.getState().points;
    takeStep();
    return watch(before, sandboxStore.getState().points);
  };
  if (atOnce) {
    let rest = stepAndWatch();
    while (rest === null) rest = stepAndWatch();
    sandboxStore.setState({ rest });
    return;
  }
  sandboxStore.setState({ running: true, rest: null });
  let last = Number.NEGATIVE_INFINITY;
  const frame = (now: number) => {
    // A hand that has moved a point has ended the run.
    if (!sandboxStore.getState().running) return;
    if (now - last >= stepMs) {
      last = now;
      const rest = stepAndWatch();
      if (rest !== null) return endRun(rest);
    }
    handle = requestAnimationFrame(frame);
  };
  cancelAnimationFrame(handle);
  handle = requestAnimationFrame(frame);
}

/** The points stay where they are. */
export function stopRun(): void {
  if (sandboxStore.getState().running) endRun(null);
}
