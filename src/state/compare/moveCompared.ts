/** The shared playhead from one kept moment to the next: the moments at which any run has a frame. */
import { compareStore } from './compareStore';
import { comparedTimeline, setComparedPlayhead } from './compareTimelines';

/** The moment after (1) or before (-1) so many images; null where there is none. Pure but for the frames it reads. */
export function momentBeside(images: number, direction: 1 | -1): number | null {
  let found: number | null = null;
  for (let run = 0; run < compareStore.getState().runs.length; run++) {
    const timeline = comparedTimeline(run);
    for (let i = 0; i < timeline.count(); i++) {
      const moment = timeline.frameAt(i)?.imagesSeen ?? 0;
      if ((moment - images) * direction <= 0) continue;
      if (found === null || (moment - found) * direction < 0) found = moment;
    }
  }
  return found;
}

export function moveCompared(direction: 1 | -1): void {
  const { playheadImages, imagesSeen } = compareStore.getState();
  const present = playheadImages === 'live' ? imagesSeen : playheadImages;
  const next = momentBeside(present, direction);
  if (next !== null) setComparedPlayhead(next);
}
