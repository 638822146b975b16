/** The histogram of distances, and how they part over time, as tables. */

import type { DistanceHistogram } from '../../ranking/distanceHistogram';
import { experimentStore } from '../../state/experimentStore';
import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import { currentText } from '../../text/text';
import type { TableContent } from '../table/content';
import type { MeasuredFrame } from './drawBands';

/** The bins that are drawn. */
export function histogramTable(histogram: DistanceHistogram | null, step: number): TableContent | null {
  if (!histogram) return null;
  const words = currentTableWords();
  const { count, upTo } = currentNumbers();
  const { same, other, upper } = histogram;
  const edge = (bin: number) => upTo((bin * upper) / same.length, 4);
  return {
    caption: words.histogramOf(count(step), upTo(experimentStore.getState().experiment.margin, 3)),
    columns: [words.from, words.to, words.samePairs, words.otherPairs],
    rows: Array.from(same, (pairs, bin) => [edge(bin), edge(bin + 1), count(pairs), count(other[bin])]),
  };
}

export function bandsTable(frames: readonly MeasuredFrame[]): TableContent | null {
  if (frames.length === 0) return null;
  const words = currentTableWords();
  const { same, other } = currentText().distances;
  const { count, distance } = currentNumbers();
  return {
    caption: words.bandsOf,
    columns: [words.step, ...[same, other].flatMap((which) => [words.low(which), words.median(which), words.high(which)])],
    rows: frames.map((frame) => [count(frame.step), ...[...frame.same, ...frame.other].map(distance)]),
  };
}
