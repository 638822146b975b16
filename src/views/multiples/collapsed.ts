/** Whether a run shows a collapsed net at the frame under the shared playhead, by the criterion of ranking/collapse.ts. */

import { collapsedLoss, isCollapsed } from '../../ranking/collapse';
import { compareStore } from '../../state/compare/compareStore';
import { comparedFrame, comparedTimeline } from '../../state/compare/compareTimelines';
import type { Experiment } from '../../state/experiment';
import { recentMean } from '../curves/collapseNow';

/** Of each run the setting asked last: the level costs one evaluation. */
const levels: { key: string; level: number | null }[] = [];

function levelOf(run: number, experiment: Experiment): number | null {
  const key = JSON.stringify(experiment);
  if (levels[run]?.key !== key)
    levels[run] = { key, level: collapsedLoss(experiment, experiment.classesPerBatch, experiment.samplesPerClass) };
  return levels[run].level;
}

/** The loss at which it stands still while collapsed, and whether that is just the margin; null while it is not. */
export function collapseOf(run: number): { level: number; isMargin: boolean } | null {
  const frame = comparedFrame(run);
  const now = compareStore.getState().runs[run]?.experiment;
  // A word keeps its distance whatever the net does: images among words have no such spot.
  if (!frame || !now || frame.step === 0 || now.task === 'words') return null;
  const { margin, loss, distance, mining, step, positions, embeddingSize } = frame;
  // As it was then.
  const experiment = { ...now, margin, loss, distance, mining };
  const level = levelOf(run, experiment);
  const mean = recentMean(comparedTimeline(run).losses.values(), step);
  if (level === null || !isCollapsed(experiment, level, mean, positions, embeddingSize)) return null;
  return { level, isMargin: Math.abs(level - margin) < 1e-6 };
}
