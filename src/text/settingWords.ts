/** The values of the experiment's fields in words, by the names that the settings give them. */

import type { DatasetId, Experiment } from '../engine/protocol';
import { classNamesOf } from '../state/experiment';
import type { NumberFormats } from './numbers';
import type { Explained, Text } from './text';

/** Words for each value of a choice; numbers speak for themselves. @param dataset whose classes are meant. */
export function choiceNames(key: keyof Experiment, text: Text, dataset: DatasetId): Record<string, Explained> {
  const { losses, distances, minings, averages, similarities, nets, optimisers } = text.settings;
  const names: Partial<Record<keyof Experiment, Record<string, Explained>>> = {
    loss: losses,
    average: averages,
    similarity: similarities,
    distance: distances,
    mining: minings,
    net: nets,
    optimiser: optimisers,
    task: text.wordTask.tasks,
    wordLoss: text.wordTask.wordLosses,
    wordMining: text.wordTask.wordMinings,
    wordVectors: text.wordTask.wordVectors,
    dataset: text.settings.datasets,
    leftOut: {
      none: { name: text.openSet.none, hint: '' },
      ...Object.fromEntries(
        classNamesOf(dataset).map((name, label) => [label, { name: text.classWords(name).name, hint: '' }]),
      ),
    },
  };
  return names[key] ?? {};
}

export function valueInWords(
  key: keyof Experiment,
  value: string | number | boolean,
  text: Text,
  numbers: NumberFormats,
  dataset: DatasetId = 'mnist',
): string {
  if (typeof value === 'number') return numbers.upTo(value, 6);
  if (typeof value === 'boolean') return value ? text.settings.yes : text.settings.no;
  return choiceNames(key, text, dataset)[value]?.name ?? value;
}
