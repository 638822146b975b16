/** English words of the view: Raw against centred word vectors, with the reader's own runs. */
interface Compared {
  raw: string;
  rawSteps: string;
  centred: string;
  centredSteps: string;
  difference: string;
}

export const vectors = {
  title: 'Raw and centred vectors',
  explained: (pairs: string) =>
    `Centred vectors are the raw ones minus the mean of the class words. Each dot is one of the ${pairs} pairs of class words: the cosine of the angle between them, 1 for parallel. The bar is the mean.`,
  strip: 'Cosines between the class words.',
  rowDescribed: (name: string, mean: string) => `${name}: mean ${mean}.`,
  meanCosine: 'Mean cosine of two words',
  meanLength: 'Mean length',
  closest: 'Closest two words',
  outOfReach: (margin: string) => `Margin ${margin} out of reach`,
  ofPairs: (out: string, pairs: string) => `${out} of ${pairs} pairs`,
  cannot: (name: string, margin: string, out: string, pairs: string) =>
    `${name}: between ${out} of ${pairs} pairs of words no image, wherever it lies, can be closer to one than to the other by ${margin}. As negatives of each other they always leave a loss.`,
  can: (name: string, margin: string) =>
    `${name}: between every two words there is a place that is closer to one than to the other by more than ${margin}.`,
  runs: 'Your runs',
  noRuns: 'Train, and each run becomes a row here until the page is closed.',
  run: 'Run',
  steps: 'Steps',
  images: (images: string) => `${images} images`,
  meanPrecision: 'mAP',
  meanPrecisionHint: 'Mean average precision of the class words over the shown images.',
  listedPrecision: 'new words',
  listedPrecisionHint:
    'Mean average precision of words that were never trained on (the fixed list); found when the run pauses.',
  sameWithRaw: 'The same with raw vectors',
  sameWithCentred: 'The same with centred vectors',
  ownWords: 'words of your own',
  seed: (seed: string) => `seed ${seed}`,
  wasChanged: 'changed on the way',
  centredBetter: ({ raw, rawSteps, centred, centredSteps, difference }: Compared) =>
    `In your runs centred vectors find better: mAP ${centred} after ${centredSteps} steps against ${raw} after ${rawSteps} with raw ones, ${difference} more. All else was the same.`,
  rawBetter: ({ raw, rawSteps, centred, centredSteps, difference }: Compared) =>
    `In your runs raw vectors find better: mAP ${raw} after ${rawSteps} steps against ${centred} after ${centredSteps} with centred ones, ${difference} more. All else was the same.`,
  alike: ({ raw, rawSteps, centred, centredSteps }: Compared) =>
    `In your runs it makes next to no difference: mAP ${centred} after ${centredSteps} steps with centred vectors, ${raw} after ${rawSteps} with raw ones. All else was the same.`,
  vectors: 'Vectors',
  dataset: 'Data set',
  loss: 'Loss',
  negatives: 'Negatives',
  distance: 'Distance',
  margin: 'Margin',
  seedName: 'Seed',
  classWords: 'Own class words',
  imagesName: 'Images',
};
