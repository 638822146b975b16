import { ntXent as ntXentLoss } from '../losses/ntXent';
import { wholeBatch } from '../minings';
import { parameterDefaults } from '../parameters';
import type { LossEntry } from './entry';
import { overSimilarities } from './spaces';

export const ntXent: LossEntry = {
  needs: 'batch',
  distances: ['cosine'],
  minings: wholeBatch,
  parameters: ['temperature'],
  recommended: {},
  evaluate: overSimilarities(({ objective, count, workspace: { distances: similarities, labels, weights, selected } }) =>
    ntXentLoss(similarities, labels, count, objective.temperature ?? parameterDefaults.temperature, weights, selected),
  ),
  terms: ({ objective, workspace: { distances } }) => {
    const temperature = objective.temperature ?? parameterDefaults.temperature;
    const [, sAp, sAn, , , sPn] = distances;
    const share = 1 / (1 + Math.exp((sAn - sAp) / temperature));
    return {
      sAp,
      sAn,
      sPn,
      temperature,
      expAp: Math.exp(sAp / temperature),
      expAn: Math.exp(sAn / temperature),
      expPn: Math.exp(sPn / temperature),
      share,
      value: Math.log1p(Math.exp((sAn - sAp) / temperature)),
    };
  },
};
