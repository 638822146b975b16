/** The rows of both groups in the frame under the playhead, of words that were trained on and of those that never were. */
import { chanceAveragePrecision } from '../../ranking/metrics/averagePrecision';
import { probe } from '../../state/probe';
import { currentFrame } from '../../state/timeline';
import { retrievalOf } from '../../state/words/retrieval';
import { listedRetrieval } from '../../state/words/search';
import { taughtNow } from '../../state/words/taught';
import type { PrecisionRow } from './summary';

export interface PrecisionRows {
  step: number;
  taught: PrecisionRow[];
  listed: PrecisionRow[];
}

/** null while images or words are missing. */
export function precisionRows(): PrecisionRows | null {
  const frame = currentFrame();
  const found = retrievalOf(frame);
  const listed = listedRetrieval(frame);
  const taught = taughtNow();
  const labels = probe()?.labels;
  if (!found || !listed || !taught || !labels) return null;
  const counts = taught.words.map((_, label) => labels.reduce((sum, of) => sum + Number(of === label), 0));
  return {
    step: found.step,
    taught: taught.words.map((word, label) => ({
      word,
      averagePrecision: found.averagePrecisions[label],
      chance: chanceAveragePrecision(counts[label], labels.length),
      baseline: Number.NaN,
    })),
    listed: listed.map(({ query, averagePrecision, chance, nearest }) => ({
      word: query.word,
      averagePrecision,
      chance,
      baseline: nearest?.averagePrecision ?? Number.NaN,
    })),
  };
}
