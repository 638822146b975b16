/** What the classes of the data sets are called in English, by the names that the data have for them. A digit is called what it is. */

export interface ClassWords {
  /** As it stands alone: in a legend, in a list. */
  name: string;
  /** In a sentence: "the net says trousers". */
  plain: string;
  /** One image of it: "an 8", "a T-shirt". */
  one: string;
  /** Another image of it, at the beginning of a sentence. */
  another: string;
}

/** A number's name is spoken: an 8, a 7. */
const digit = (name: string): ClassWords => ({
  name,
  plain: name,
  one: name === '8' ? `an ${name}` : `a ${name}`,
  another: `Another ${name}`,
});
const garment = (name: string, plain = name.toLowerCase()): ClassWords => ({
  name,
  plain,
  one: `a ${plain}`,
  another: `Another ${plain}`,
});

const garments = new Map<string, ClassWords>([
  ['T-shirt', garment('T-shirt', 'T-shirt')],
  ['Trousers', { name: 'Trousers', plain: 'trousers', one: 'trousers', another: 'Another pair of trousers' }],
  ...['Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Boot'].map((name): [string, ClassWords] => [
    name,
    garment(name),
  ]),
]);

/** @param className as the data have it. */
export const classWords = (className: string): ClassWords => garments.get(className) ?? digit(className);
