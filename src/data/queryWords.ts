/**
 * Words that no image is drawn to, with the class that each stands for: the fixed lists by which retrieval of never-trained words is measured. They were chosen by
 * meaning before any result was seen, and stay whatever they score.
 */

export interface QueryWord {
  readonly word: string;
  /** The class whose images answer it. */
  readonly label: number;
}

type WordsOfClasses = readonly (readonly string[])[];

/** Class by class. "Shoes" is of three classes, and so of none. */
const fashion: WordsOfClasses = [
  ['tee'],
  ['jeans', 'pants', 'slacks'],
  ['sweater', 'cardigan', 'sweatshirt'],
  ['gown', 'frock', 'skirt'],
  ['jacket', 'overcoat'],
  ['sandals', 'slippers'],
  ['blouse'],
  ['sneakers'],
  ['handbag', 'purse', 'backpack'],
  ['boots'],
];

/** What counts as the digit, or is the digit's place in a row. */
const digits: WordsOfClasses = [
  ['nil', 'nought'],
  ['single'],
  ['pair'],
  ['trio', 'triple'],
  ['quartet'],
  ['quintet'],
  ['sixth'],
  ['seventh'],
  ['eighth'],
  ['ninth'],
];

const listed = (words: WordsOfClasses): readonly QueryWord[] =>
  words.flatMap((ofClass, label) => ofClass.map((word) => ({ word, label })));

const lists = { mnist: listed(digits), fashion: listed(fashion) };

/** Class by class; 12 words for digits, 20 for fashion. */
export const queryWords = (dataset: keyof typeof lists): readonly QueryWord[] => lists[dataset];
