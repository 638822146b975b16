/** English words of the class left out of training and of wrong labels. */
import { classWords } from './en.classes';

export const openSet = {
  fields: {
    leftOut: {
      name: 'Left out',
      hint: 'A class that training never sees. It stays on the map: is it gathered all the same?',
    },
    flippedShare: {
      name: 'Wrong labels',
      hint: 'Share of the training images that are said to be of another class, 0 to 0.5. The seed says which.',
    },
  },
  none: 'none',
  nineClasses: (images: string) => `With one class left out there are nine: ${images} images a batch.`,
  toldWrong: (share: string) => `${share} of the training images are said to be of another class.`,
  /** Marks on the map, explained beside it. */
  leftOutMark: (className: string) => `${classWords(className).name}: never trained on`,
  flippedMark: 'wrong label',
  toldAndTruth: (told: string, truth: string) => `told ${classWords(told).plain}, is ${classWords(truth).plain}`,
  labelLeftOut: (className: string) => `The hollow dots, class ${classWords(className).plain}, were left out of training.`,
  labelFlipped: (count: string) => `${count} images of the last batch carry a wrong label and are ringed.`,
  pickedFalse: (share: string, chance: string) => `Of the negatives with a loss ${share} are false, ${chance} by chance.`,
  /** Metrics. */
  gathered: 'As queries among all shown images',
  leftOutColumn: (className: string) => `${classWords(className).name}, left out`,
  trainedColumn: 'trained classes',
  negatives: 'Negatives of the last batch that have a loss',
  share: 'share',
  chance: 'by chance',
  sameClass: 'truly of the anchor’s class (false negatives)',
  flippedAmong: 'anchor or negative with a wrong label',
  chanceHint: 'By chance: two images of this batch drawn at random among those with different labels.',
  minesNothing: 'Only where the loss is given triplets or pairs, and some of them have a loss.',
  /** The curve. */
  falseNegatives: 'False negatives',
  falseNegativesHint:
    'Of the negatives with a loss in each batch shown, those that truly are of the anchor’s class; dashed: what chance would give.',
  mined: (share: string) => `${share} mined`,
  byChance: (share: string) => `${share} by chance`,
  describe: (step: string, share: string, chance: string) =>
    `Step ${step}: ${share} of the negatives are false, ${chance} by chance.`,
};

export type OpenSetWords = typeof openSet;
