/** From the steps of a run to the images it had forwarded by then, exact at each kept frame and even between two: runs differ in how many images a step takes. */

import type { Timeline } from '../../state/timelineFrames';

type Frames = Pick<Timeline, 'count' | 'frameAt' | 'indexOfStep'>;

/** 0 without frames; after the last one as between the two before it. */
export function imagesAtStep(timeline: Frames, step: number): number {
  const count = timeline.count();
  if (count === 0) return 0;
  const index = timeline.indexOfStep(step);
  const [low, high] = index + 1 < count ? [index, index + 1] : [Math.max(0, count - 2), count - 1];
  const before = timeline.frameAt(low);
  const after = timeline.frameAt(high);
  if (!before || !after) return 0;
  if (after.step === before.step) return before.step === 0 ? 0 : (before.imagesSeen * step) / before.step;
  return before.imagesSeen + ((step - before.step) * (after.imagesSeen - before.imagesSeen)) / (after.step - before.step);
}
