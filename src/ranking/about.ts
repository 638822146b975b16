/**
 * What is written about each loss of the catalogue. Apart from it (catalogue.ts), so that a page which computes losses does not carry their names and sources.
 */

import { contrastive } from './about/contrastive';
import { contrastiveLinear } from './about/contrastiveLinear';
import { cosineEmbedding } from './about/cosineEmbedding';
import { crossEntropy } from './about/crossEntropy';
import type { LossAbout } from './about/entry';
import { hingeEmbedding } from './about/hingeEmbedding';
import { marginRanking } from './about/marginRanking';
import { multiSimilarity } from './about/multiSimilarity';
import { nPairs } from './about/nPairs';
import { ntXent } from './about/ntXent';
import { triplet } from './about/triplet';
import { tripletMargin } from './about/tripletMargin';
import type { LossId } from './catalogue';

export type { Counterpart, LossAbout, Paper } from './about/entry';

export const aboutLosses: Readonly<Record<LossId, LossAbout>> = {
  triplet,
  'triplet-margin': tripletMargin,
  'margin-ranking': marginRanking,
  'contrastive-linear': contrastiveLinear,
  contrastive,
  'hinge-embedding': hingeEmbedding,
  'cosine-embedding': cosineEmbedding,
  'nt-xent': ntXent,
  'n-pairs': nPairs,
  'multi-similarity': multiSimilarity,
  'cross-entropy': crossEntropy,
};

export const aboutLoss = (id: LossId): LossAbout => aboutLosses[id];
