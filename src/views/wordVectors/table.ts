/** The tried runs as a table, with all that was asked of each. */
import { triedRuns } from '../../state/words/triedRuns';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { currentWordsText } from '../../text/words/words';
import type { TableContent } from '../table/content';
import { settingsOf } from './runInWords';

export function triedRunsTable(): TableContent | null {
  const runs = triedRuns();
  if (runs.length === 0) return null;
  const words = currentText();
  const text = currentWordsText().vectors;
  const { count, fixed, upTo } = currentNumbers();
  const written = (value: number) => (Number.isNaN(value) ? '–' : fixed(value, 3));
  return {
    caption: text.runs,
    columns: [
      text.vectors,
      text.dataset,
      text.loss,
      text.negatives,
      text.distance,
      text.margin,
      text.seedName,
      text.classWords,
      text.steps,
      text.imagesName,
      text.meanPrecision,
      text.listedPrecision,
    ],
    rows: runs.map((run) => {
      const { dataset, loss, negatives, distance } = settingsOf(run, words);
      const { experiment, wasChanged } = run;
      return [
        `${words.wordTask.wordVectors[experiment.wordVectors].name}${wasChanged ? ` (${text.wasChanged})` : ''}`,
        dataset,
        loss,
        negatives,
        distance,
        experiment.wordLoss === 'triplet' ? upTo(experiment.margin, 3) : '–',
        String(experiment.seed),
        experiment.classWords || '–',
        count(run.step),
        count(run.imagesSeen),
        written(run.meanAveragePrecision),
        written(run.listedPrecision),
      ];
    }),
  };
}
