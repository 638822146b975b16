/** English words of the page of images and words, a file a view. */
import { classWordsTable } from './en.classWords';
import { map } from './en.map';
import { matrix } from './en.matrix';
import { precision } from './en.precision';
import { query } from './en.query';
import { triplet } from './en.triplet';
import { vectors } from './en.vectors';

export const words = {
  map,
  query,
  precision,
  triplet,
  matrix,
  vectors,
  titles: {
    query: { name: 'Search', hint: 'A word finds images, an image finds words' },
    triplet: { name: 'Image, word, word', hint: 'The chosen image with its own word and another one' },
    precision: { name: 'Average precision', hint: 'How well each word finds the images of its class' },
    vectors: { name: 'Raw or centred', hint: 'The word vectors as they were learnt, or minus what they all share' },
    matrix: { name: 'Words among words', hint: 'How far the class words are from one another, and which were negatives' },
  },
  classWordsTable,
  settings: 'Settings',
  groups: { ranking: 'Ranking', words: 'Words', net: 'Net', training: 'Training' },
  readouts: {
    precision: 'mAP',
    precisionHint: 'Mean over the class words of the average precision with which each finds its images.',
  },
  voice: (step: string, loss: string, precision: string) => `Step ${step}, loss ${loss}, mean average precision ${precision}.`,
  voiceNoPrecision: (step: string, loss: string) => `Step ${step}, loss ${loss}.`,
  intro: (images: string) =>
    `${images} images that the net has never seen, among words that it never moves. Press play: each image is drawn to the word of its class.`,
  vocabularyLoading: 'Loading the word vectors…',
  vocabularyFailed: 'The word vectors could not be loaded.',
  retry: 'Load again',
};

export type WordsWords = typeof words;
