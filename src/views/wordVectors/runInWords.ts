/** What a tried run was asked, in a few words: all but the vectors. */
import type { TriedRun } from '../../state/words/triedRunsList';
import type { Text } from '../../text/text';
import type { WordsWords } from '../../text/words/en';

/** Each setting by its name, in the order in which they are told. */
export function settingsOf({ experiment }: TriedRun, words: Text) {
  const { dataset, wordLoss, wordMining, distance } = experiment;
  return {
    dataset: words.settings.datasets[dataset].name,
    loss: words.wordTask.wordLosses[wordLoss].name,
    negatives: wordLoss === 'triplet' ? words.wordTask.wordMinings[wordMining].name : '–',
    distance: wordLoss === 'regression' ? '–' : words.settings.distances[distance].name,
  };
}

export function runInWords(run: TriedRun, words: Text, text: WordsWords['vectors']): string {
  const { classWords, seed } = run.experiment;
  const told = Object.values(settingsOf(run, words)).filter((name) => name !== '–');
  if (classWords !== '') told.push(text.ownWords);
  if (seed !== 1) told.push(text.seed(String(seed)));
  if (run.wasChanged) told.push(text.wasChanged);
  return told.join(', ');
}
