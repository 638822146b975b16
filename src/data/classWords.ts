/**
 * The word of each class of a data set, and words of one's own in their place, as the address writes them. What cannot be had (no such word, a word
 * twice, too many) is named, and the data set's own word stands in for it.
 */

const own = {
  mnist: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fashion: ['t-shirt', 'trousers', 'pullover', 'dress', 'coat', 'sandal', 'shirt', 'sneaker', 'bag', 'boot'],
} satisfies Record<string, readonly string[]>;

type WordedDataset = keyof typeof own;

/** Class by class. */
export const ownClassWords = (dataset: WordedDataset): readonly string[] => own[dataset];

export interface RefusedWord {
  /** The class. */
  place: number;
  wanted: string;
  reason: 'unknown-word' | 'repeated' | 'too-many';
}

export interface ReadClassWords {
  /** One a class, all different and all known. */
  words: string[];
  refused: RefusedWord[];
}

/**
 * @param asked one word a class with points between (`Experiment.classWords`); empty places mean the class's own.
 * @param isKnown whether there is a vector for a word.
 */
export function readClassWords(dataset: WordedDataset, asked: string, isKnown: (word: string) => boolean): ReadClassWords {
  const words = [...own[dataset]];
  const refused: RefusedWord[] = [];
  for (const [place, wanted] of asked.split('.').entries()) {
    if (wanted === '') continue;
    if (place >= words.length) refused.push({ place, wanted, reason: 'too-many' });
    else if (!isKnown(wanted)) refused.push({ place, wanted, reason: 'unknown-word' });
    else words[place] = wanted;
  }
  // A word can stand for one class: of two that ask for it the first has it. Whoever goes back to his own word may find it taken in turn.
  for (let place = lastRepeated(words, own[dataset]); place >= 0; place = lastRepeated(words, own[dataset])) {
    refused.push({ place, wanted: words[place], reason: 'repeated' });
    words[place] = own[dataset][place];
  }
  return { words, refused };
}

/** The last place that asked for another word than its own and has one that is elsewhere too; -1: none. */
const lastRepeated = (words: readonly string[], standard: readonly string[]) =>
  words.findLastIndex((word, place) => word !== standard[place] && words.some((other, at) => at !== place && other === word));

/** As the address has them; '' where all are the data set's own. */
export function writeClassWords(dataset: WordedDataset, chosen: readonly string[]): string {
  const wishes = own[dataset].map((word, place) => (chosen[place] === word ? '' : (chosen[place] ?? '')));
  while (wishes.at(-1) === '') wishes.pop();
  return wishes.join('.');
}
