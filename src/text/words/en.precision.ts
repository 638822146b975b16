/** English words of the view: Average precision of each word, and its mean over time. */
export const precision = {
  title: 'How well words find images',
  hint: 'Average precision of each word: 1 when all images of its class come before all others. Click a word to search with it.',
  taught: 'Class words',
  listed: 'Never trained',
  mean: 'Mean',
  meanOf: (count: string) => `mean of ${count}`,
  chance: 'chance',
  chanceHint: 'What a random order of the shown images gives on average.',
  nearestClassWord: 'nearest class word',
  baselineHint:
    'The images ranked by the class word that lies nearest to this word, instead of by the word itself: what one gets from the word vectors alone, without a place of its own for the word.',
  row: (word: string, value: string) => `Search for “${word}”: average precision ${value}`,
  rowWithBaseline: (word: string, value: string, baseline: string) =>
    `Search for “${word}”: average precision ${value}, by its nearest class word ${baseline}`,
  curve: 'Mean over the class words',
  curveHint: 'Mean average precision of the class words in the frames of this run.',
  describe: (step: string, value: string) => `Step ${step}: mean average precision ${value}.`,
  waiting: 'Drawn from the first step on.',
  tableOf: (step: string) => `Average precision of images found by each word at step ${step}.`,
  word: 'Word',
  group: 'Group',
  averagePrecision: 'Average precision',
};
