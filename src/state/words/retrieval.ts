/**
 * How well words find images in the frames of a run: average precision of each class word, and its mean over time. Found from positions and the fixed
 * words by whoever asks first, once a frame; while a run goes on the curve gets a point now and then, never in the way of drawing.
 */
import type { DistanceId } from '../../ranking/objective';
import { seenBy } from '../../ranking/words/imageWordDistances';
import { retrievalByWords } from '../../ranking/words/retrievalByWords';
import type { WordSpace } from '../../ranking/words/wordSpace';
import { experimentStore } from '../experimentStore';
import { probe } from '../probe';
import { runStore } from '../runStore';
import { currentFrame, type Frame, latest, subscribe } from '../timeline';
import { taughtNow } from './taught';

export interface FrameRetrieval {
  step: number;
  /** d(image, word), shown images x class words. */
  distances: Float64Array;
  /** Of each class word; NaN where no shown image is of its class. */
  averagePrecisions: Float64Array;
  /** Mean over the words that have images. */
  meanAveragePrecision: number;
}

interface Asked {
  space: WordSpace;
  distance: DistanceId;
  answer: FrameRetrieval;
}

const known = new WeakMap<Frame, Asked>();

/** null while images or words are missing, or the frame is of another space. */
export function retrievalOf(frame: Frame | null): FrameRetrieval | null {
  const taught = taughtNow();
  const shown = probe();
  if (!frame || !taught || !shown || frame.embeddingSize !== taught.space.size) return null;
  if (frame.positions.length !== shown.labels.length * frame.embeddingSize) return null;
  const { distance } = experimentStore.getState().experiment;
  const before = known.get(frame);
  if (before?.space === taught.space && before.distance === distance) return before.answer;
  const { size, vectors } = taught.space;
  const classes = taught.words.map((_, label) => label);
  const images = seenBy(distance, frame.positions, size);
  const found = retrievalByWords(images, shown.labels, seenBy(distance, vectors, size), classes, size, distance);
  const { distances, averagePrecisions, mean: meanAveragePrecision } = found;
  const answer = { step: frame.step, distances, averagePrecisions, meanAveragePrecision };
  known.set(frame, { space: taught.space, distance, answer });
  return answer;
}

export interface PrecisionPoint {
  step: number;
  meanAveragePrecision: number;
}

const pointEveryMs = 400;
const mostPoints = 2000;
let points: PrecisionPoint[] = [];
const listeners = new Set<() => void>();

/** The curve's points in order of steps; another array whenever it changed. */
export const precisionPoints = (): readonly PrecisionPoint[] => points;

/** Called after a point was added or all were taken away. */
export function subscribePrecision(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setPoints(next: PrecisionPoint[]): void {
  points = next;
  for (const listener of listeners) listener();
}

/** Files what is known of this frame in the curve. */
function filePoint(frame: Frame): void {
  const found = retrievalOf(frame);
  if (!found || Number.isNaN(found.meanAveragePrecision)) return;
  const { step, meanAveragePrecision } = found;
  const others = points.filter((point) => point.step !== step);
  const at = others.findLastIndex((point) => point.step < step) + 1;
  const all = others.toSpliced(at, 0, { step, meanAveragePrecision });
  setPoints(all.length > mostPoints ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all);
}

/** Keeps the curve of the present run: a point for the newest frame now and then and when it pauses, and for a frame looked at. Returns how to stop. */
export function syncPrecision(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = () => {
    timer = undefined;
    const newest = latest();
    // The run began anew, or went back: what is ahead of its newest frame is of another run.
    if (points.some(({ step }) => step > (newest?.step ?? -1)))
      setPoints(points.filter(({ step }) => step <= (newest?.step ?? -1)));
    for (const frame of [newest, currentFrame()]) if (frame) filePoint(frame);
  };
  const ask = () => {
    timer ??= setTimeout(find, pointEveryMs);
  };
  const stops = [
    subscribe(ask),
    runStore.subscribe((state) => state.playhead, ask),
    experimentStore.subscribe(
      (state) =>
        `${state.experiment.distance} ${state.experiment.dataset} ${state.experiment.classWords} ${state.experiment.wordVectors}`,
      () => setPoints([]),
    ),
  ];
  ask();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    setPoints([]);
  };
}
