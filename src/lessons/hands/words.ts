/** What a lesson's hands know of words on the page: waits until they are here where images are drawn to them. */
import type { Experiment } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import type { Frame } from '../../state/timelineFrames';
import { type PrecisionsWithQuery, precisionsWithQuery } from '../../state/words/precisionOfQuery';
import { taughtBy } from '../../state/words/taught';
import { vocabulary, vocabularyStore } from '../../state/words/vocabulary';

import { until } from './until';

/** Rejects where the word vectors could not be had. */
export async function untilWords({ task }: Pick<Experiment, 'task'>, signal: AbortSignal): Promise<void> {
  if (task !== 'words') return;
  await until(() => ['ready', 'failed'].includes(vocabularyStore.getState().status), [vocabularyStore], signal);
  if (!vocabulary()) throw new Error('no word vectors');
}

/** null where images are not drawn to words. */
export function byWords(frame: Frame, labels: Uint8Array, experiment: Experiment): PrecisionsWithQuery | null {
  const [taught, vectors] = [taughtBy(experiment), vocabulary()];
  if (experiment.task !== 'words' || !taught || !vectors) return null;
  return precisionsWithQuery(frame.positions, labels, taught.space, experiment, vectors, experimentStore.getState().page.query);
}
