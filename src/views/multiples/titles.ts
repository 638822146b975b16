/**
 * What tells a run from the others, in as few words as can be: the first says its value of everything in which the runs differ, each other what it
 * changes. What merely follows from another choice (the learning rate that a loss brings along, a margin that a loss does not read) is not said. Pure.
 */

import { changesFrom, differencesOf } from '../../state/compare/beside';
import type { LaterChange } from '../../state/compare/presets';
import { type Experiment, standardFor } from '../../state/experiment';
import { isRead } from '../../state/readFields';
import type { NumberFormats } from '../../text/numbers';
import { valueInWords } from '../../text/settingWords';
import type { Text } from '../../text/text';

/** The words around values that titles need. */
export interface TitleWords {
  setting(name: string, value: string): string;
  dimensions(count: string): string;
  later(step: string, change: string): string;
  same: string;
}

/** Values that need no name of their setting. */
const speaksForItself: readonly (keyof Experiment)[] = ['loss', 'mining', 'net', 'wordLoss', 'wordMining'];

/** Fields that differ only because another loss or distance brought its defaults along. */
function followsFromLoss(key: keyof Experiment, experiments: readonly Experiment[]): boolean {
  if (key === 'loss' || experiments.every(({ loss }) => loss === experiments[0].loss)) return false;
  return experiments.every((experiment) =>
    Object.is(experiment[key], standardFor(experiment, key === 'distance' ? undefined : experiment.distance)[key]),
  );
}

/** @param later a change of one run on the way, said with the step. */
export function runTitles(
  experiments: readonly Experiment[],
  later: LaterChange | undefined,
  words: TitleWords,
  text: Text,
  numbers: NumberFormats,
): string[] {
  const [first] = experiments;
  const ownKeys = differencesOf(experiments).filter((key) => !followsFromLoss(key, experiments));
  const phrase = (key: keyof Experiment, value: Experiment[keyof Experiment]): string => {
    const said = valueInWords(key, value, text, numbers, first.dataset);
    if (key === 'embeddingSize') return words.dimensions(said);
    if (speaksForItself.includes(key)) return said;
    return words.setting(text.settings.fields[key].name.toLowerCase(), said);
  };
  return experiments.map((experiment, run) => {
    const keys = run === 0 ? ownKeys : changesFrom(first, experiment).filter((key) => ownKeys.includes(key));
    const parts = keys.filter((key) => key === 'loss' || isRead(key, experiment)).map((key) => phrase(key, experiment[key]));
    const own = later?.run === run ? later : null;
    if (own) {
      const changes = Object.entries(own.change).map(([key, value]) => phrase(key as keyof Experiment, value));
      parts.push(words.later(numbers.count(own.afterSteps), changes.join(', ')));
    }
    return parts.join(', ') || words.same;
  });
}
