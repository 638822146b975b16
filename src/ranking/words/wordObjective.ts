/**
 * What can be asked when images are drawn to the fixed vectors of words (the essay's multi-modal retrieval): anchor = image, positive = the word of its
 * class, negative = another class's word. Names and defaults only; `evaluateWords.ts` computes.
 */
import type { DistanceId } from '../objective';
import type { ParameterValues } from '../parameters';

/** In the order in which they are offered: the ranking loss, then the two it is measured against. */
export const wordLossIds = ['triplet', 'regression', 'cross-entropy'] as const;
export type WordLossId = (typeof wordLossIds)[number];

/** Which other words an image is given: the last three by their distance from the positive word, whatever the net does (wordMining.ts). */
export const wordMiningIds = ['all', 'random', 'semi-hard', 'hard', 'near', 'band', 'far'] as const;
export type WordMiningId = (typeof wordMiningIds)[number];

/** Word vectors as they were learnt, or minus the mean of the class words. */
export type WordVectorsId = 'centred' | 'raw';

export interface WordObjective extends Pick<ParameterValues, 'margin' | 'average' | 'temperature'> {
  loss: WordLossId;
  mining: WordMiningId;
  /** The d between images and words. The regression ignores it. */
  distance: DistanceId;
}

export interface WordDefaults extends Pick<ParameterValues, 'margin' | 'temperature'> {
  learningRate: number;
}

/**
 * What trains well on each distance, as measured (docs/benchmarks.md). Centred word vectors of 100 numbers are some 5 long: the euclidean margin is beyond any two words' distance, so that every triplet has a
 * loss and their sum is least on the own word itself. Squared distances differ by what is linear in the image, however far out it lies: no margin keeps images at one length, and
 * queries, which compare images with each other, suffer. Directions have none of that trouble.
 */
export const wordDefaults: Record<DistanceId, WordDefaults> = {
  cosine: { margin: 0.5, temperature: 0.1, learningRate: 0.002 },
  euclidean: { margin: 8, temperature: 3, learningRate: 0.002 },
  squared: { margin: 1, temperature: 1, learningRate: 0.002 },
};
