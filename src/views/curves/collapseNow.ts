/** Whether the frame under the playhead shows a collapsed net, by the criterion of ranking/collapse.ts. */

import { collapsedLoss, isCollapsed } from '../../ranking/collapse';
import { experimentStore } from '../../state/experimentStore';
import { currentFrame, lossCurve } from '../../state/timeline';

/** The mean over so many steps: one batch's loss jumps about. */
const latestSteps = 10;

let known: { experiment: unknown; level: number | null } | null = null;

/** What the loss of the present settings is worth when all points coincide, null where it has no such level; computed once for each setting. */
export function collapseLevel(): number | null {
  const { experiment } = experimentStore.getState();
  if (known?.experiment !== experiment) {
    known = { experiment, level: collapsedLoss(experiment, experiment.classesPerBatch, experiment.samplesPerClass) };
  }
  return known.level;
}

/** Whether that level is just the margin, and may be called so. */
export function isMargin(level: number): boolean {
  return Math.abs(level - experimentStore.getState().experiment.margin) < 1e-6;
}

/** Mean of the known values of the `latestSteps` steps up to this one; NaN where there is none. */
export function recentMean(values: ArrayLike<number>, step: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, step - latestSteps); i < Math.min(step, values.length); i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count++;
  }
  return sum / count;
}

export function isCollapsedNow(): boolean {
  const frame = currentFrame();
  if (!frame || frame.step === 0) return false;
  const { experiment } = experimentStore.getState();
  return isCollapsed(
    experiment,
    collapseLevel(),
    recentMean(lossCurve.values(), frame.step),
    frame.positions,
    frame.embeddingSize,
  );
}
