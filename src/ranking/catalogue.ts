/**
 * The catalogue of losses: what each needs and can be combined with, its parameters, and the function that computes it. Page, address, engine,
 * docs and tests read it; nothing else lists losses. Names, formula and source of each are in about.ts.
 * To add one: docs/architecture.md, "Adding a loss".
 */

import { contrastive } from './catalogue/contrastive';
import { contrastiveLinear } from './catalogue/contrastiveLinear';
import { cosineEmbedding } from './catalogue/cosineEmbedding';
import { crossEntropy } from './catalogue/crossEntropy';
import type { LossEntry, Recommended } from './catalogue/entry';
import { hingeEmbedding } from './catalogue/hingeEmbedding';
import { marginRanking } from './catalogue/marginRanking';
import { multiSimilarity } from './catalogue/multiSimilarity';
import { nPairs } from './catalogue/nPairs';
import { ntXent } from './catalogue/ntXent';
import { triplet } from './catalogue/triplet';
import { tripletMargin } from './catalogue/tripletMargin';
import type { DistanceId } from './objective';
import { type ParameterId, type ParameterValues, parameterDefaults } from './parameters';

export type { LossEntry } from './catalogue/entry';

/** In the order in which they are offered. */
const catalogue = {
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
} satisfies Record<string, LossEntry>;

export type LossId = keyof typeof catalogue;

export const lossIds = Object.keys(catalogue) as LossId[];

export const lossEntry = (id: LossId): LossEntry => catalogue[id];

/** Whether a loss reads a parameter; of the others any value may be set. */
export const hasParameter = (id: LossId, parameter: ParameterId): boolean => lossEntry(id).parameters.includes(parameter);

/** What a loss asks for on a distance (its own unless another is named), besides the general defaults. */
export function recommendedFor(id: LossId, distance: DistanceId = catalogue[id].distances[0]): Recommended {
  const { recommended, recommendedOn }: LossEntry = catalogue[id];
  return { ...recommended, ...recommendedOn?.[distance] };
}

/** The defaults of all parameters for a loss on a distance: the general ones, but for what it asks for. */
export function parametersFor(id: LossId, distance?: DistanceId): ParameterValues {
  const { learningRate: _, ...recommended } = recommendedFor(id, distance);
  return { ...parameterDefaults, ...recommended };
}
