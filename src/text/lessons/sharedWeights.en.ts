/** Words of the lesson "shared-weights". */
export const sharedWeights = {
  title: 'Three branches, one net',
  line: 'Siamese and triplet nets: how many nets are there, really?',
  intro: [
    'A triplet goes through three branches: one for the anchor, one for the positive, one for the negative. For pairs there are two: a siamese net.',
    'The loss pulls anchor and positive together and pushes the negative away.',
  ],
  question:
    'Send one and the same image through two branches. After 40 steps of pulling and pushing, how far apart does it land?',
  choices: {
    zero: '0: in the same place.',
    little: 'A little apart.',
    margin: 'About a margin apart.',
  },
  watch: 'The images in the view go through the net as it is now, step by step.',
  marks: { start: 'untrained', end: 'step 40' },
  result:
    'The same image lands in the same place, to the last digit, before and after training. Two different images have moved apart.',
  why: [
    'The branches are only drawn three times. There is one net with one set of weights, and each image goes through it.',
    'All pulls and pushes are added up and change these weights, so all branches change alike.',
    'That is what “siamese” means. It also means that later, to place a new image, you need one branch and nothing else.',
  ],
  next: 'Choose a loss on pairs in the settings: two branches are drawn. The number of weights stays.',
};
