/** What the loss of a run is asked, out of its experiment: of images among themselves, or of images among words. */
import type { Objective } from '../ranking/objective';
import { type ParameterValues, parameterIds } from '../ranking/parameters';
import type { WordObjective } from '../ranking/words/wordObjective';
import type { Experiment } from './protocol';

export function objectiveOf({ loss, distance, mining, ...rest }: Experiment): Objective {
  const parameters = Object.fromEntries(parameterIds.map((id) => [id, rest[id]])) as unknown as ParameterValues;
  return { loss, distance, mining, ...parameters };
}

export function wordObjectiveOf(experiment: Experiment): WordObjective {
  const { wordLoss, wordMining, distance, margin, average, temperature } = experiment;
  return { loss: wordLoss, mining: wordMining, distance, margin, average, temperature };
}
