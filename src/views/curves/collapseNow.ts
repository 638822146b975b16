/** Whether the frame under the playhead shows a collapsed net, by the criterion of ranking/collapse.ts. */

import { collapsedLoss, isCollapsed, marginLength } from '../../ranking/collapse';
import { spread } from '../../ranking/metrics/spread';
import { experimentStore } from '../../state/experimentStore';
import { currentFrame, lossCurve } from '../../state/timeline';

/** The mean over so many steps: one batch's loss jumps about. */
const latestSteps = 10;

let known: { experiment: unknown; level: number } | null = null;

/** What the loss of the present settings is worth when all points coincide; computed once for each setting. */
export function collapseLevel(): number {
  const { experiment } = experimentStore.getState();
  if (known?.experiment !== experiment) {
    const level = collapsedLoss({ ...experiment, average: 'active' }, experiment.classesPerBatch, experiment.samplesPerClass);
    known = { experiment, level };
  }
  return known.level;
}

/** Mean of the known values of the `latestSteps` steps up to this one; NaN where there is none. */
function recentLoss(step: number): number {
  const values = lossCurve.values();
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
  const { margin, distance } = experimentStore.getState().experiment;
  return isCollapsed({
    loss: recentLoss(frame.step),
    spread: spread(frame.positions, frame.embeddingSize),
    level: collapseLevel(),
    length: marginLength(margin, distance),
  });
}
