/** Words of the lesson "stuck-loss". */
export const stuckLoss = {
  title: '“My loss does not go down”',
  line: 'A loss that stands still while the net learns very well.',
  intro: [
    'This loss is a mean over the active triplets: those that still have a loss. The easy ones do not count.',
    'It is a usual choice, and the default here.',
  ],
  question: 'The net trains for 150 steps and learns well. Where is its loss then, compared with the start?',
  choices: {
    zero: 'Near 0.',
    half: 'At about half.',
    same: 'About where it began.',
  },
  watch: 'Watch three curves: the loss, the share of active triplets, and the right answers.',
  marks: { start: 'step 10', end: 'step 150' },
  result: 'The loss stayed about where it was. But far fewer triplets still have one, and many more answers are right.',
  why: [
    'As soon as a triplet is easy it leaves the mean. What remains are the difficult ones, and those still cost about as much as before.',
    'Taken over all triplets, the easy ones as 0, the same loss has fallen sharply: that row is the loss times the active share.',
    'So before you worry about a loss, find out what it is a mean of, and look at the active share.',
  ],
  next: 'In the settings, set “Mean over” to “all” and train again from the start: the curve looks quite different.',
};
