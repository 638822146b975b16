/** Words of the lesson "dirty-labels". */
export const dirtyLabels = {
  title: 'Wrong labels and false negatives',
  line: 'A fifth of the labels are wrong. Which triplets does the net then work on?',
  intro: [
    'Of all training images one in five carries a wrong label: a 4 that is said to be a 9.',
    'Take such a 4 as a negative for another 4, and the loss pushes apart what belongs together. That is a false negative.',
    'Of all negatives in a batch about 4 % are false.',
  ],
  question: 'As the net learns, easy triplets drop out of the loss. What share of the negatives that are left will be false?',
  choices: {
    fewer: 'A smaller one: the net sees through them.',
    chance: 'The same: it is chance.',
    more: 'A larger one.',
  },
  watch: '150 steps with batch all, then one with batch hard. The false negatives have a curve of their own under Curves.',
  marks: { start: 'step 1', end: 'step 150', hard: 'then batch hard' },
  result:
    'At first as many negatives were false as by chance. Later clearly more of those that still have a loss were, and of the hardest ones, which batch hard picks, more than a quarter.',
  why: [
    'True negatives are soon far away: easy, no loss, out. A false one looks like the anchor, so the net puts it close by: hard, and it stays.',
    'So the better the net and the harder the mining, the more it works on wrong labels. FaceNet names mislabelled images as one reason not to take the very hardest.',
    'The map still became good: many right triplets outvote the few wrong ones. In the matrix, wrong labels are ringed.',
  ],
  next: 'Set “Wrong labels” to 0.4 in the settings and train again, or choose batch hard in the matrix and look where its picks are.',
};
