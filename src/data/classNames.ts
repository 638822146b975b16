/** The names of the classes of each data set, as its manifest has them: known before anything is loaded. What people read of them is in src/text/en.classes.ts. */
import { type LeftOut, leftOutClass } from './leftOut';

const names = {
  mnist: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  fashion: ['T-shirt', 'Trousers', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Boot'],
} satisfies Record<string, readonly string[]>;

export type NamedDataset = keyof typeof names;

/** Class by class. */
export const classNamesOf = (dataset: NamedDataset): readonly string[] => names[dataset];

/** Of the class that training never sees; null where it sees all. */
export function leftOutName({ dataset, leftOut }: { dataset: NamedDataset; leftOut: LeftOut }): string | null {
  const absent = leftOutClass(leftOut);
  return absent === null ? null : names[dataset][absent];
}
