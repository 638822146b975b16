/** What the losses over pairs share: selection, form, and the terms of one positive and one negative pair. */

import { type PairForm, pairLoss } from '../losses/contrastive';
import { selectPairs } from '../minings';
import type { Objective } from '../objective';
import type { LossEntry, Work } from './entry';
import { overDistances } from './spaces';

/** How a loss over pairs is computed from its form: loss and terms. `miningMargin` is its margin as minings see it, in the loss's distance. */
export function pairsOf(
  formOf: (objective: Objective) => PairForm,
  miningMargin: (objective: Objective) => number = ({ margin }) => margin,
): Pick<LossEntry, 'evaluate' | 'terms'> {
  return {
    evaluate: overDistances((work) => {
      const { objective, count, workspace } = work;
      const { selected, distances, labels, weights } = workspace;
      selectPairs({ ...work, objective: { ...objective, margin: miningMargin(objective) } });
      return pairLoss(selected, distances, labels, count, formOf(objective), objective.average, weights);
    }),
    terms: ({ objective, workspace: { distances } }: Work) => {
      const form = formOf(objective);
      const [, dAp, dAn] = distances;
      return {
        dAp,
        dAn,
        margin: objective.margin,
        positiveMargin: objective.positiveMargin ?? 0,
        positive: form.value(dAp, true),
        negative: form.value(dAn, false),
        positiveSlope: form.slope(dAp, true),
        negativeSlope: form.slope(dAn, false),
      };
    },
  };
}
