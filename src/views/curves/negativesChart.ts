/** The chart of the negatives that are none in truth: of the batch of each kept frame the share among those with a loss, and what chance would give. */

import { isMinedNegativesKnown, minedNegativesOf } from '../../state/batchEvaluation';
import { type Frame, frameAt, frameCount, lossCurve } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import type { ChartContent } from './chartContent';
import { readAt, roomFor, type Series } from './series';

/** Of a drawing, for batches that nobody has looked at: of a long run that was opened from a file the older ones follow with the next drawings. */
const lookMs = 5;

interface NegativePoint {
  step: number;
  share: number;
  chance: number;
}

/** In order of steps; the newest frames are looked at first. */
function negativePoints(): NegativePoint[] {
  const until = performance.now() + lookMs;
  const points: NegativePoint[] = [];
  for (let index = frameCount() - 1; index >= 0; index--) {
    const frame = frameAt(index) as Frame;
    if (!isMinedNegativesKnown(frame) && performance.now() > until) continue;
    const mined = minedNegativesOf(frame);
    if (mined) points.push({ step: frame.step, share: mined.sameClass, chance: mined.chance.sameClass });
  }
  return points.reverse();
}

/** One batch has few false negatives by chance: each point is the mean over so many kept frames up to it. */
const meanOver = 8;

/** Mean over the latest frames, with what single batches gave as the band around it. */
function smoothed(points: readonly NegativePoint[], value: (point: NegativePoint) => number): Series {
  const latest = points.map((_, i) => points.slice(Math.max(0, i + 1 - meanOver), i + 1).map(value));
  return {
    steps: Float64Array.from(points, ({ step }) => step),
    mean: Float64Array.from(latest, (values) => values.reduce((sum, one) => sum + one, 0) / values.length),
    low: Float64Array.from(latest, (values) => Math.min(...values)),
    high: Float64Array.from(latest, (values) => Math.max(...values)),
  };
}

const byChance = (points: readonly NegativePoint[]) => smoothed(points, (point) => point.chance);

export function negativesContent(colours: Palette): ChartContent | null {
  const points = negativePoints();
  if (points.length === 0) return null;
  const text = currentText().openSet;
  const { percent, count } = currentNumbers();
  const mined = smoothed(points, (point) => point.share);
  const chance = byChance(points);
  return {
    lines: [
      {
        series: { ...chance, low: chance.mean, high: chance.mean },
        colour: colours.inkMuted,
        width: 1,
        dash: [4, 3],
        label: (value) => text.byChance(percent(value, 0)),
      },
      { series: mined, colour: colours.accent, width: 1.4, label: (value) => text.mined(percent(value, 0)) },
    ],
    lastStep: Math.max(lossCurve.length(), points[points.length - 1].step),
    yMax: Math.min(1, roomFor(mined.high.reduce((most, value) => Math.max(most, value), 0.1))),
    formatY: (value) => percent(value, 0),
    formatStep: count,
  };
}

export function describeNegatives(step: number): string {
  const points = negativePoints();
  const share = readAt(
    smoothed(points, (point) => point.share),
    step,
  );
  const chance = readAt(byChance(points), step);
  const { count, percent } = currentNumbers();
  if (share === null || chance === null) return currentText().curves.waiting;
  return currentText().openSet.describe(count(step), percent(share), percent(chance));
}
