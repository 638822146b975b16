/**
 * Words that no run is trained on, each with the class that it stands for: a fixed list, chosen by meaning before any result was seen, so that what words find
 * without training can be reported (docs/words.md). Words that find badly stay in it.
 */

export interface QueryWord {
  word: string;
  /** The class. */
  label: number;
}

const ofClass = (label: number, ...words: string[]): QueryWord[] => words.map((word) => ({ word, label }));

export const queryWords: Record<'mnist' | 'fashion', readonly QueryWord[]> = {
  fashion: [
    ...ofClass(3, 'gown', 'dresses', 'skirt'),
    ...ofClass(1, 'jeans', 'pants', 'leggings'),
    ...ofClass(8, 'handbag', 'purse', 'bags'),
    ...ofClass(5, 'sandals', 'slippers'),
    ...ofClass(7, 'sneakers', 'trainers'),
    ...ofClass(9, 'boots'),
    ...ofClass(2, 'sweater', 'cardigan', 'hoodie'),
    ...ofClass(4, 'jacket', 'overcoat', 'parka'),
    ...ofClass(6, 'blouse', 'shirts'),
    ...ofClass(0, 't-shirts', 'tee'),
  ],
  mnist: [
    ...ofClass(0, 'nil', 'none'),
    ...ofClass(1, 'first', 'single'),
    ...ofClass(2, 'second', 'twice', 'pair'),
    ...ofClass(3, 'third', 'triple', 'trio'),
    ...ofClass(4, 'fourth', 'quartet'),
    ...ofClass(5, 'fifth'),
    ...ofClass(6, 'sixth'),
    ...ofClass(7, 'seventh'),
    ...ofClass(8, 'eighth'),
    ...ofClass(9, 'ninth'),
  ],
};
