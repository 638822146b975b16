/** What is written about a loss, beside its mathematics: names, formula, source, what libraries call it. Words in the reader's language are in src/text. */

import type { Difference } from '../catalogue/differences';

/** TensorFlow stands for its two add-on packages, Addons (tfa) and Similarity (tfsim). */
export const libraries = [
  'PyTorch',
  'pytorch-metric-learning',
  'TensorFlow',
  'Keras',
  'Caffe',
  'sentence-transformers',
] as const;
export type Library = (typeof libraries)[number];

/** What a library calls it. */
export interface Counterpart {
  library: Library;
  /** null: it has none. */
  call: string | null;
  /** In what it is not this loss at its defaults; empty: the same. */
  differs: readonly Difference[];
}

export interface Paper {
  authors: string;
  year: number;
  title: string;
  /** Section or equation. */
  section?: string;
}

export interface LossAbout {
  /** Proper name, and what it is called elsewhere. */
  name: string;
  aliases: readonly string[];
  /** TeX of one term; the loss is the mean of the terms. Its subscripts say over what: triplets apn, positive pairs ap and negative ones an, anchors a, pairs or rows i. */
  formula: string;
  paper: Paper;
  counterparts: readonly Counterpart[];
}
