/** The census behind the worker's door: examines a frame, counts triplets. Knows no worker, so that tests hold it in Node. */
import { knnAccuracy, recallAt1 } from '../ranking/metrics/knn';
import { spread } from '../ranking/metrics/spread';
import { type SortedDistances, sortDistances } from '../ranking/sortedDistances';
import { createTripletCounter, type TripletCounter } from '../ranking/tripletCounter';
import { buffersOf, type ExamineMessage, type FromCensus, type ToCensus } from './censusProtocol';

export function createCensusHost(post: (message: FromCensus, transfer: Transferable[]) => void): (message: ToCensus) => void {
  let margin = 0;
  let held: { id: number; step: number; sorted: SortedDistances; counter: TripletCounter } | null = null;
  /** Of a frame whose metrics alone were wanted. */
  let own: SortedDistances | null = null;

  function examine({ id, step, positions, size, labels, distance, count, spare }: ExamineMessage): void {
    const started = performance.now();
    const sorted = sortDistances(positions, size, labels, distance, spare ?? own ?? undefined);
    const metrics = {
      knn5: knnAccuracy(sorted, labels),
      recallAt1: recallAt1(sorted, labels),
      spread: spread(positions, size),
    };
    own = count ? null : sorted;
    const busyMs = performance.now() - started;
    post({ type: 'examined', id, step, metrics, busyMs, sorted: count ? sorted : null }, count ? buffersOf(sorted) : []);
  }

  function answer(answers: 'margin' | 'hold'): void {
    const counts = held?.counter.count(margin) ?? null;
    post({ type: 'counted', answers, id: held?.id ?? 0, step: held?.step ?? 0, margin, counts }, []);
  }

  return (message) => {
    if (message.type === 'examine') examine(message);
    else if (message.type === 'margin') {
      margin = message.margin;
      answer('margin');
    } else {
      const before = held;
      const { id, step, sorted } = message;
      held = { id, step, sorted, counter: createTripletCounter(sorted) };
      answer('hold');
      if (before) post({ type: 'spare', sorted: before.sorted }, buffersOf(before.sorted));
    }
  };
}
