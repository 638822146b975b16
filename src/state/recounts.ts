/**
 * What the census worker counts when nobody waits for it, and only for a view that is looked at: the frames of the past for the margin and the distance
 * of now, newest first, and the frame under the playhead at many margins. Every number is an exact count; what is not counted yet is not guessed.
 */
import type { DistanceId } from '../ranking/objective';
import type { RecountRequest } from './censusClient';
import { type CountedFrame, countHistory } from './countHistory';
import { experimentStore } from './experimentStore';
import {
  coarseMargins,
  curveMargins,
  extendCurve,
  type MarginCurve,
  marginOrder,
  quickMargins,
  showCurve,
  shownCurve,
  upperMargin,
} from './marginCurve';
import type { FromRecount } from './recountHost';
import { runStore } from './runStore';
import { currentFrame, type Frame, frameAt, indexOfStep, latest } from './timeline';

/** Margins in one message: a newer frame waits for no more than these. */
const marginsAtOnce = 8;
/** While training a curve is begun this long after the last one at the earliest. */
const curveEveryMs = 1000;
/** Stretches of the run longer than this share of it get a frame counted in between. */
const gapShare = 1 / 48;

type Wish = 'history' | 'curve';
const wishes: Record<Wish, number> = { history: 0, curve: 0 };
let wake = () => {};

/** A view that shows it is being looked at; returns how to say that it is not any more. */
export function wish(what: Wish): () => void {
  wishes[what]++;
  wake();
  let held = true;
  return () => {
    if (held) wishes[what]--;
    held = false;
  };
}

/** Whether what is known of a frame holds for this margin and distance. */
export const isCurrent = (point: CountedFrame, margin: number, distance: DistanceId): boolean =>
  point.counts !== null && point.margin === margin && point.distance === distance;

/**
 * The step to count next: the newest that was counted for another margin or distance, then the middle of the newest stretch that is
 * long and has frames in it; null when all is done. `indexOf` is the index of the frame at a step or of the nearest before it.
 */
export function stepToRecount(
  points: readonly CountedFrame[],
  margin: number,
  distance: DistanceId,
  frames: { first: number; last: number; stepAt(index: number): number; indexOf(step: number): number },
): number | null {
  for (let i = points.length - 1; i >= 0; i--) {
    const { step } = points[i];
    if (!isCurrent(points[i], margin, distance) && frames.stepAt(frames.indexOf(step)) === step) return step;
  }
  const known = points.filter((point) => isCurrent(point, margin, distance)).map((point) => point.step);
  const firstStep = frames.stepAt(frames.first);
  const lastStep = frames.stepAt(frames.last);
  if (known[known.length - 1] !== lastStep) return lastStep;
  if (known[0] !== firstStep) return firstStep;
  const tooLong = Math.max(1, (lastStep - firstStep) * gapShare);
  for (let i = known.length - 1; i > 0; i--) {
    if (known[i] - known[i - 1] <= tooLong) continue;
    const low = frames.indexOf(known[i - 1]);
    const high = frames.indexOf(known[i]);
    if (high - low > 1) return frames.stepAt((low + high) >> 1);
  }
  return null;
}

/** @param onWish there may be something to count. */
export function createRecounts(onWish: () => void) {
  let curve: MarginCurve | null = null;
  let curveFrame: Frame | null = null;
  let curveBegunAt = Number.NEGATIVE_INFINITY;
  let curveTurn = true;
  wake = onWish;

  const requestFor = (frame: Frame, margins: readonly number[]): RecountRequest => ({
    step: frame.step,
    positions: frame.positions,
    size: frame.embeddingSize,
    distance: experimentStore.getState().experiment.distance,
    margins,
    urgent: !runStore.getState().playing,
  });

  function nextOfCurve(): RecountRequest | null {
    const frame = currentFrame();
    if (wishes.curve === 0 || !frame) return null;
    const { margin, distance } = experimentStore.getState().experiment;
    const upper = upperMargin(margin);
    const { playing } = runStore.getState();
    const enough = playing ? quickMargins : curveMargins;
    const fits = curve !== null && curve.distance === distance && curve.upper === upper;
    const begun = curve !== null && curve.margins.length < enough;
    const another = curveFrame !== frame && (!playing || (!begun && performance.now() - curveBegunAt >= curveEveryMs));
    if (!fits || another) {
      curve = { step: frame.step, distance, upper, margins: [], counts: [] };
      curveFrame = frame;
      curveBegunAt = performance.now();
    }
    if (!curve || !curveFrame || curve.margins.length >= enough) return null;
    const { margins } = curve;
    const wanted = marginOrder(upper).filter((value) => !margins.includes(value));
    return requestFor(curveFrame, wanted.slice(0, margins.length === 0 ? coarseMargins : marginsAtOnce));
  }

  function nextOfHistory(): RecountRequest | null {
    const newest = latest();
    if (wishes.history === 0 || !newest) return null;
    const { margin, distance } = experimentStore.getState().experiment;
    const points = countHistory.points();
    // While training the newest frames are counted by themselves.
    const lastStep = runStore.getState().playing ? (points.at(-1)?.step ?? 0) : newest.step;
    const step = stepToRecount(points, margin, distance, {
      first: 0,
      last: indexOfStep(lastStep),
      stepAt: (index) => frameAt(index)?.step ?? -1,
      indexOf: indexOfStep,
    });
    const frame = step === null ? null : frameAt(indexOfStep(step));
    return frame && requestFor(frame, [margin]);
  }

  return {
    next(): RecountRequest | null {
      curveTurn = !curveTurn;
      // Paused, the curve is whole in half a second; it goes first.
      if (curveTurn || !runStore.getState().playing) return nextOfCurve() ?? nextOfHistory();
      return nextOfHistory() ?? nextOfCurve();
    },
    file({ step, distance, margins, counts, quantiles }: FromRecount): void {
      if (curve && step === curve.step && distance === curve.distance && margins.length > 1) {
        curve = extendCurve(curve, margins, counts);
        if (curve.margins.length >= coarseMargins) showCurve(curve);
        return;
      }
      if (margins.length === 1) countHistory.file(step, distance, { margin: margins[0], counts: counts[0], quantiles });
    },
    clear(): void {
      curve = curveFrame = null;
      countHistory.clear();
      if (shownCurve()) showCurve(null);
    },
    dispose(): void {
      wake = () => {};
    },
  };
}
