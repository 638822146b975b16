/** English words of the settings of images that are drawn to words; the page of words has its own in src/text/words. */
import type { WordLossId, WordMiningId, WordVectorsId } from '../engine/protocol';
import type { Explained } from './en.house';

export const wordTask = {
  fields: {
    task: { name: 'Drawn to', hint: 'What an image is drawn to: other images of its class, or the word of its class.' },
    wordLoss: { name: 'Loss', hint: 'What the net is punished for when it places an image among words.' },
    wordMining: { name: 'Negative words', hint: 'Which words of other classes an image is told to keep away from.' },
    wordVectors: { name: 'Word vectors', hint: 'As GloVe learnt them, or minus the mean of the class words.' },
    classWords: { name: 'Class words', hint: 'The word that stands for each class.' },
  },
  tasks: {
    images: { name: 'images', hint: 'Anchor, positive and negative are images.' },
    words: { name: 'words', hint: 'The anchor is an image, positive and negative are words.' },
  } satisfies Record<string, Explained>,
  wordLosses: {
    triplet: { name: 'Triplet', hint: 'The image must be closer to its own word than to another word, by the margin.' },
    regression: { name: 'Regression (MSE)', hint: 'The image must land on the vector of its word; other words play no part.' },
    'cross-entropy': {
      name: 'Cross-entropy',
      hint: 'A softmax over the class words: the own word must be the most probable of them.',
    },
  } satisfies Record<WordLossId, Explained>,
  wordMinings: {
    all: { name: 'All words', hint: 'Every other class word is a negative.' },
    random: { name: 'Random', hint: 'One other word, by chance.' },
    'semi-hard': {
      name: 'Semi-hard',
      hint: 'The nearest word that is farther from the image than its own, but within the margin.',
    },
    hard: { name: 'Hard', hint: 'The other word that is nearest to the image.' },
    near: { name: 'Near in GloVe', hint: 'The third of the words that GloVe puts nearest to the image’s own word.' },
    band: { name: 'Band in GloVe', hint: 'The middle third, by distance from the own word.' },
    far: { name: 'Far in GloVe', hint: 'The third that is farthest from the own word.' },
  } satisfies Record<WordMiningId, Explained>,
  wordVectors: {
    centred: { name: 'Centred', hint: 'Minus the mean of the class words: what all of them share is gone.' },
    raw: { name: 'Raw', hint: 'As GloVe learnt them. Number words are nearly parallel there.' },
  } satisfies Record<WordVectorsId, Explained>,
};

export type WordTaskWords = typeof wordTask;
