/** Words of the lesson "easy-triplets". */
export const easyTriplets = {
  title: 'Easy triplets waste updates',
  line: 'Three miners side by side. The lowest loss need not be the best map.',
  intro: [
    'Three runs, one seed, the same images. They differ in the triplets they choose from each batch.',
    'The first takes the easiest, the second a random negative that still has a loss, the third the semi-hard one.',
  ],
  question: 'Which of the three will end with the lowest loss?',
  choices: { easiest: 'Easiest.', random: 'Random negative.', semiHard: 'Semi-hard.' },
  watch: 'Watch the three maps, and the loss beside the right answers.',
  marks: { easiest: 'easiest', random: 'random', semiHard: 'semi-hard' },
  result: 'The easiest triplets have by far the lowest loss, and that run has learned least by far.',
  why: [
    'An easy triplet is right already. Its loss is 0, and so is its pull: the net learns nothing from it.',
    'Whoever takes only easy ones soon has a loss of 0 and stands still.',
    'So losses of different miners cannot be compared. Compare the maps: the right answers.',
  ],
  next: 'Go on training. The first map will hardly change.',
};
