/** Words of the lesson "squared-or-not". */
export const squared = {
  title: 'Squared or not',
  line: 'The same triplet loss on a length, and on a length squared.',
  intro: [
    'A library may measure with the distance or with its square. The formula looks alike, but the pulls are not.',
    'Here the distance is the plain one. The arrow on the positive shows how strongly it is pulled to the anchor.',
  ],
  question: 'We put the positive three times as far away. With the plain distance, how strong is the pull on it then?',
  choices: {
    same: 'As strong as before.',
    three: 'Three times as strong.',
    less: 'Weaker: it is far away.',
  },
  watch: 'First near and far with the plain distance, then near and far with the squared one.',
  marks: { near: 'plain, near', far: 'plain, far', nearSquared: 'squared, near', farSquared: 'squared, far' },
  result:
    'On the plain distance the pull was the same, near and far. On the squared one it was three times as strong at three times the distance.',
  why: [
    'The slope of a distance is always 1. The slope of its square is 2 d: it grows with the distance.',
    'So squared, far positives rule the training; and points close to each other hardly feel a pull at all.',
    'The margin changes its meaning too: with squares it is compared with squared lengths.',
  ],
  next: 'Drag the positive with each distance in turn and watch its arrow.',
};
