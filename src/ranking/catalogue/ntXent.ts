import { ntXent as ntXentLoss } from '../losses/ntXent';
import { wholeBatch } from '../minings';
import { parameterDefaults } from '../parameters';
import type { LossEntry } from './entry';
import { overSimilarities } from './spaces';

export const ntXent: LossEntry = {
  name: 'NT-Xent',
  aliases: [
    'InfoNCE',
    'SimCLR loss',
    'Normalised temperature-scaled cross-entropy',
    'Supervised contrastive loss (one positive at a time)',
  ],
  formula: String.raw`\ell_{ap} = -\log \frac{e^{s_{ap}/\tau}}{e^{s_{ap}/\tau} + \sum_{n} e^{s_{an}/\tau}}`,
  needs: 'batch',
  distances: ['cosine'],
  minings: wholeBatch,
  parameters: ['temperature'],
  recommended: {},
  paper: {
    authors: 'Chen, Kornblith, Norouzi & Hinton',
    year: 2020,
    title: 'A Simple Framework for Contrastive Learning of Visual Representations',
    section: 'equation 1',
  },
  counterparts: [
    { library: 'PyTorch', call: 'nn.functional.cross_entropy(similarities / temperature, targets)', differs: ['two-views'] },
    { library: 'pytorch-metric-learning', call: 'losses.NTXentLoss(temperature=0.1)', differs: ['temperature-default'] },
    { library: 'TensorFlow', call: 'tfsim.losses.SimCLRLoss(temperature=0.05)', differs: ['two-views', 'temperature-default'] },
    { library: 'Keras', call: 'keras_cv.losses.SimCLRLoss(temperature=0.1)', differs: ['two-views'] },
    { library: 'Caffe', call: null, differs: [] },
    {
      library: 'sentence-transformers',
      call: 'losses.MultipleNegativesRankingLoss(model, scale=20.0)',
      differs: ['two-views', 'temperature-default'],
    },
  ],
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
