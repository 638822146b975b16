/** What is recommended to read, in the order of the page; papers of the catalogue are quoted from there. What each brings is in src/text/reference. */

import { aboutLoss } from '../ranking/about';
import type { LossId } from '../ranking/catalogue';

export interface Source {
  authors: string;
  year: number;
  title: string;
  url: string;
}

const ofLoss = (loss: LossId, url: string): Source => {
  const { authors, year, title } = aboutLoss(loss).paper;
  return { authors, year, title, url };
};

export const reading = {
  gomez: ofLoss('contrastive-linear', 'https://gombru.github.io/2019/04/03/ranking_loss/'),
  moindrot: {
    authors: 'Moindrot',
    year: 2018,
    title: 'Triplet Loss and Online Triplet Mining in TensorFlow',
    url: 'https://omoindrot.github.io/triplet-loss',
  },
  hadsell: ofLoss('contrastive', 'https://doi.org/10.1109/CVPR.2006.100'),
  wang2014: {
    authors: 'Wang, Song, Leung, Rosenberg, Wang, Philbin, Chen & Wu',
    year: 2014,
    title: 'Learning Fine-grained Image Similarity with Deep Ranking',
    url: 'https://arxiv.org/abs/1404.4661',
  },
  facenet: ofLoss('triplet', 'https://arxiv.org/abs/1503.03832'),
  hermans: {
    authors: 'Hermans, Beyer & Leibe',
    year: 2017,
    title: 'In Defense of the Triplet Loss for Person Re-Identification',
    url: 'https://arxiv.org/abs/1703.07737',
  },
  wu: {
    authors: 'Wu, Manmatha, Smola & Krähenbühl',
    year: 2017,
    title: 'Sampling Matters in Deep Embedding Learning',
    url: 'https://arxiv.org/abs/1706.07567',
  },
  musgrave: {
    authors: 'Musgrave, Belongie & Lim',
    year: 2020,
    title: 'A Metric Learning Reality Check',
    url: 'https://arxiv.org/abs/2003.08505',
  },
  bromley: ofLoss('cosine-embedding', 'https://doi.org/10.1142/S0218001493000339'),
  bridle: ofLoss('cross-entropy', 'https://doi.org/10.1007/978-3-642-76153-9_28'),
  herbrich: ofLoss('margin-ranking', 'https://doi.org/10.1049/cp:19991091'),
  weston: ofLoss('hinge-embedding', 'https://doi.org/10.1145/1390156.1390303'),
  balntas: ofLoss('triplet-margin', 'https://doi.org/10.5244/C.30.119'),
  sohn: ofLoss(
    'n-pairs',
    'https://papers.nips.cc/paper/6200-improved-deep-metric-learning-with-multi-class-n-pair-loss-objective',
  ),
  multiSimilarity: ofLoss('multi-similarity', 'https://arxiv.org/abs/1904.06627'),
  simclr: ofLoss('nt-xent', 'https://arxiv.org/abs/2002.05709'),
  frome: {
    authors: 'Frome, Corrado, Shlens, Bengio, Dean, Ranzato & Mikolov',
    year: 2013,
    title: 'DeViSE: A Deep Visual-Semantic Embedding Model',
    url: 'https://papers.nips.cc/paper/5204-devise-a-deep-visual-semantic-embedding-model',
  },
} satisfies Record<string, Source>;

export type ReadingId = keyof typeof reading;

/** To begin with, in this order; the others are the sources of the remaining losses. */
export const firstReading: readonly ReadingId[] = [
  'gomez',
  'moindrot',
  'hadsell',
  'wang2014',
  'facenet',
  'hermans',
  'wu',
  'musgrave',
];
export const readingIds = Object.keys(reading) as ReadingId[];
