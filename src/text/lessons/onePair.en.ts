/** Words of the lesson "one-pair". */
export const onePair = {
  title: 'One pair',
  line: 'The older idea: two points, pulled together or pushed apart.',
  intro: [
    'Contrastive loss looks at two images at a time. These two show different digits, and they lie close together.',
    'The curve shows what a distance costs: for different digits it falls until it meets the margin.',
  ],
  question: 'Let the loss push them apart. How far will they go?',
  choices: {
    margin: 'Until they are a margin apart.',
    ever: 'Farther and farther.',
    bit: 'A little way: the push soon gets too weak.',
  },
  watch: 'First the two different digits. Then two of the same digit start far apart.',
  marks: { close: 'different, at first', parted: 'different, at rest', joined: 'same, at rest' },
  result: 'The different ones stopped a margin apart. The same ones went on until they met.',
  why: [
    'Different digits: the loss is ½ (margin − d)². At the margin it is 0, and beyond it no one pushes any more.',
    'Same digits: the loss is ½ d². It is 0 only where both are in one place, so they are pulled all the way.',
    'Here the margin is a distance that all different digits are to keep. A triplet only compares two distances.',
  ],
  next: 'Drag one point and watch where on the curve you are. Switch between same and different.',
};
