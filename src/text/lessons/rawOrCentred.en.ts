/** Words of the lesson "raw-or-centred". */
export const rawOrCentred = {
  title: 'Parallel words',
  line: 'Zero to nine in GloVe: nearly one direction. Does it matter what they share?',
  intro: [
    'Two runs, the same net and the same digits. Each image is drawn to its number word, “zero” to “nine”.',
    'On the left the vectors are as GloVe learnt them. Number words stand in the same sentences, so they point almost the same way.',
    'On the right their mean is taken away from each.',
  ],
  question: 'Which run will find digits by their words better?',
  choices: {
    raw: 'The raw one: nothing was thrown away.',
    alike: 'Both alike: words stay as far apart as they were.',
    centred: 'The centred one.',
  },
  watch: 'Two maps, each in the plane of its words. The distance is the cosine: only directions count.',
  marks: { raw: 'raw', centred: 'centred' },
  result: 'Centred, words find nearly all of their digits; raw, the mean average precision stays below one half.',
  why: [
    'The cosine distance sees directions only. Between raw number words there is hardly any angle to learn, and most triplets keep a loss that cannot go away.',
    'Taking the mean away changes no distance along a straight line, but the angles: what all ten share is gone, and what tells them apart is left.',
    'On clothes, whose words are less alike, the difference is small. Regression, which has no margin, minds parallel words far less.',
  ],
  next: 'Change the data to Fashion-MNIST under “For all runs”, or open the words page and train “near in GloVe” on raw vectors.',
};
