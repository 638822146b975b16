/** English words of the view: Word-to-word distances, and which pairs pushed each other last. */
interface PairNumbers {
  first: string;
  second: string;
  /** Of the loss of the last batch. */
  share: string;
  even: string;
  apart: string;
  own: string;
  other: string;
  mistaken: string;
  firstPrecision: string;
  secondPrecision: string;
  mean: string;
}

/** 1st, 2nd, 3rd, 4th. */
const ordinal = (rank: number) => `${rank}${rank === 1 ? 'st' : rank === 2 ? 'nd' : rank === 3 ? 'rd' : 'th'}`;

export const matrix = {
  title: 'Words among words',
  sides: 'What the matrix compares',
  wordsToWords: 'Words to words',
  wordsToWordsHint: 'How far the fixed words are apart, and which of them pushed images away in the last batch.',
  imagesToWords: 'Images to words',
  imagesToWordsHint: 'For the shown images of each class: which class word they lie nearest to.',
  distance: 'distance',
  shareOfImages: 'of the row’s images',
  near: 'near in GloVe',
  dot: 'was a negative with a loss',
  invite: 'Point at a cell, or move with the arrow keys. Row: the image’s own word. Column: the other word.',
  help: 'Move from cell to cell with the arrow keys; each is read out below.',
  describe: (step: string) =>
    `Matrix of distances between the class words, with the negatives of the last batch at step ${step}.`,
  describeImages: (step: string) => `Matrix of the images of each class by the class word nearest to them, at step ${step}.`,
  rank: (rank: number, of: number) => (rank === 1 ? `the nearest of ${of}` : `${ordinal(rank)} nearest of ${of}`),
  cell: (own: string, other: string, distance: string, rank: string) => `${own} → ${other}: distance ${distance}, ${rank}.`,
  ownWord: (own: string) => `${own}: the own word.`,
  activeFor: (active: string, images: string) => `Last batch: a negative with a loss for ${active} of ${images} images.`,
  notAllowed: 'The present selection never makes it a negative here.',
  nearestFor: (share: string, own: string) => `${share} of the shown images of ${own} lie nearest to it.`,
  noNegatives: 'This loss chooses no negatives: with the triplet loss the matrix also shows which words pushed.',
  noBatch: 'After the first step the matrix shows which words pushed images away.',
  noneActive: 'In the last batch no negative had a loss: every other word is farther by more than the margin.',
  nearShare: (active: string, share: string, chance: string) =>
    `Of ${active} negatives with a loss in the last batch, ${share} are near in GloVe (of the nearest third to the own word); by chance it would be ${chance}.`,
  barred: 'Struck out: words that this selection does not use.',
  pair: (of: PairNumbers) =>
    `${of.first} and ${of.second} make up ${of.share} of its loss (an even share for each pair: ${of.even}). Their words are ${of.apart} apart, and ${of.mistaken} of the images of ${of.own} lie nearest to ${of.other}. Average precision: ${of.first} ${of.firstPrecision}, ${of.second} ${of.secondPrecision}, all words ${of.mean}.`,
  wrongTeacher:
    'Words near in GloVe, images that are mixed up, and the two found worse than the average: each is nearly a false negative of the other. The loss pushes an image away from a word that is almost right for it; picking such negatives first can be the wrong teacher.',
  nearButFound:
    'The words are near in GloVe, yet their images are hardly mixed up or found as well as the average: here the near negative does no visible harm.',
  notNear:
    'GloVe does not put these two near each other: what is hard here is how the images look, and a selection of near words would not pick this pair.',
  mistaken: (own: string, other: string, share: string, rank: string) =>
    `Most often mistaken: ${share} of the images of ${own} lie nearest to ${other} (in GloVe ${rank} to ${own}).`,
  noneMistaken: 'Every shown image lies nearest to its own word.',
  notPlaced: 'The images are placed when the first step is shown.',
  tableOf: (step: string) => `Class words two by two at step ${step}`,
  own: 'Own word',
  other: 'Other word',
  active: 'Negative with a loss',
  inBatch: 'Images in the batch',
  lossSum: 'Sum of losses',
  nearestImages: 'Shown images nearest to the other word',
  yes: 'yes',
  no: 'no',
};
