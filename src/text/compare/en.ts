/** English words of the compare page. */

import type { Column } from '../../state/compare/columns';
import type { PresetId } from '../../state/compare/presets';
import type { Explained } from '../en';

/** A preset's name in the menu, and what is to be seen in it: only what was measured (src/comparePresets.test.ts). */
export interface PresetWords {
  name: string;
  caption: string;
}

export const en = {
  title: 'Side by side',
  presetsLabel: 'Comparisons',
  presets: {
    losses: {
      name: 'Losses',
      caption:
        'One net, one seed, the same images, three losses. By their five nearest neighbours all three know the digits about equally well. As whole neighbourhoods, by mAP@R and silhouette, cross-entropy is clearly behind the two ranking losses, and its picture grows far larger: see the rulers.',
    },
    miners: {
      name: 'Miners',
      caption:
        'Which negatives the loss is shown, at unit length. Easiest has the lowest loss of the four, near 0, and the fewest right answers: there is nothing left to learn from. Random and semi-hard learn best. Hard has moved everything onto one spot, and its loss stays at the margin.',
    },
    margins: {
      name: 'Margins',
      caption:
        'The margin is a unit of length. With 0.1, 1 and 5 the spread comes to between 3 and 4 margins each time, and the answers are about as right. The losses differ fifty times over and say nothing about which is better.',
    },
    collapse: {
      name: 'Collapse and rescue',
      caption:
        'Batch hard falls onto one spot: its loss rests at the margin, its spread is next to nothing. Recall@1 hides it, since within the spot most nearest neighbours are still right; spread, mAP@R and silhouette show it. The third run is rescued: from step 100 on it mines batch all, and the spot opens again.',
    },
    sizes: {
      name: 'Dimensions',
      caption:
        'The same loss with more room. From 2 to 3 to 16 dimensions the answers get better each time; 64 add little to 16. Above two dimensions a map shows only the flat part of the picture that PCA finds.',
    },
    offline: {
      name: 'Offline or online',
      caption:
        'Drawn beforehand, 81 images make 27 triplets; online, batch all makes 40,320 out of 80. After the same number of images online is far ahead: see the curves. Whether offline triplets are fixed or renewed each epoch matters little here: no epoch is over yet.',
    },
    'open-set': {
      name: 'A digit left out',
      caption:
        'The 1, hollow here, is in no training batch. The two ranking losses gather the digits that they were trained on more tightly; the one that nobody was shown is gathered best by cross-entropy: see the rows of mAP@R. One digit and one net, no law: another digit may turn out otherwise.',
    },
    dirty: {
      name: 'Wrong labels',
      caption:
        'A fifth of the training images are said to be another digit. By chance 4 of 100 negatives would be false; batch all, over all that still cost something, has about twice as many, random and semi-hard more than five times: what still costs something is more and more what is labelled wrong. Both learn all the same. Hard collapses and learns least.',
    },
    words: {
      name: 'Images and words: losses',
      caption:
        'Each image is drawn to the GloVe vector of its class word, by a ranking loss, by regression or by a softmax. The essay found ranking better than regression. Not so here, with ten words and one label an image: class words find their images about equally well. Words that no image was drawn to find less, with each of the three.',
    },
    'word-vectors': {
      name: 'Word vectors: raw or centred',
      caption:
        'The ten number words are nearly parallel in GloVe: with raw vectors the mean average precision stays below one half. Minus the mean that they share they point apart, and the same net on the same images passes nine tenths.',
    },
  } satisfies Record<PresetId, PresetWords>,
  own: 'Your own comparison: every run is given the same number of images.',
  setting: (name: string, value: string) => `${name} ${value}`,
  dimensions: (count: string) => `${count} dimensions`,
  later: (step: string, change: string) => `from step ${step} on ${change}`,
  same: 'no difference yet',

  map: (run: string, title: string) => `Map of run ${run}: ${title}`,
  mapWords: (count: string, step: string) => `${count} images at step ${step}.`,
  mapKeys: 'Arrow keys move between images, Enter keeps one marked in all maps, Escape lets it go.',
  pca: (size: string, share: string) => `PCA of ${size} dimensions: ${share} of the variance`,
  wordPlane: (share: string) => `Plane of the class words: ${share} of their variance`,
  legend: 'Classes by colour',
  pinned: (what: string, index: string) => `Marked in all maps: ${what}, test image ${index}`,
  hint: 'Point at a dot to find it in all maps; click keeps it marked.',
  unpin: 'Let go of the marked image',
  collapsed: 'collapsed: loss = margin, spread near 0',
  collapsedElsewhere: (level: string) => `collapsed: loss = ${level}, spread near 0`,
  collapsedHint:
    'Recall@1 can hide a collapse: there always is a nearest neighbour, however near. Spread, mAP@R and silhouette show it.',
  stopped: {
    'loss-not-finite': 'Stopped: its loss is no longer a finite number. Play tries again.',
    'engine-error': 'Stopped by an error. Play tries again.',
  },

  table: 'Numbers of the runs',
  columns: {
    loss: { name: 'Loss', hint: 'of the last batch; comparable only between runs with the same loss, margin and mining' },
    activeShare: { name: 'Active', hint: 'share of what the loss looked at that still costs something' },
    knn5: { name: '5-NN', hint: 'how often the five nearest others name the class rightly' },
    recallAt1: { name: 'Recall@1', hint: 'how often the nearest other is of the same class' },
    meanAveragePrecisionAtR: { name: 'mAP@R', hint: 'precision among the R nearest, early hits counting more' },
    silhouette: { name: 'Silhouette', hint: 'how much nearer one’s own class is than the next one, −1 to 1' },
    leftOutPrecision: { name: 'Left out, mAP@R', hint: 'mAP@R of the images of the class that training never saw, among all' },
    leftOutRecall: { name: 'Left out, Recall@1', hint: 'how often the nearest other of such an image is of the same class' },
    trainedPrecision: { name: 'Trained, mAP@R', hint: 'mAP@R of the images of all other classes' },
    wordPrecision: {
      name: 'mAP by words',
      hint: 'mean over the class words of the average precision with which each finds its images',
    },
    newWordPrecision: {
      name: 'mAP, new words',
      hint: 'the same for a fixed list of words that no image was drawn to, such as jeans or gown',
    },
    falseNegatives: {
      name: 'False negatives',
      hint: 'of the last batch’s negatives with a loss, those that are of the anchor’s own class under a wrong label',
    },
    spread: { name: 'Spread', hint: 'root mean square distance to the centre; each run has a scale of its own' },
    imagesSeen: { name: 'Images', hint: 'images forwarded through the net: the work that is compared' },
    trainedMs: { name: 'Seconds', hint: 'that this run’s own steps took' },
  } satisfies Record<Column, Explained>,
  notComparable: 'Bold: the best. Losses are not compared: each loss has a scale of its own; nor are spreads.',

  chart: 'Curves',
  chartMetric: 'What the curves show',
  overImages: 'over images forwarded',
  waiting: 'Drawn from the first step on.',
  chartAt: (images: string) => `After ${images} images:`,
  chartKeys: 'Click a curve, or use the arrow keys and Enter, to go there.',

  timeline: 'Timeline, in images forwarded',
  timelineValue: (images: string) => `${images} images`,
  timelineHint: 'Drag through all runs at once; comma and full stop go back and on a little',
  images: (count: string) => `${count} images each`,
  speed: (count: string) => `${count} images/s each`,

  changeRun: (run: string) => `Change run ${run}`,
  changeAll: 'For all runs',
  changeAllHint: 'One setting for all runs at once:',
  field: 'Setting',
  value: 'Value',
  oneChange: 'As the first run, with one difference:',
  firstRun: 'The first run. The others follow, except in what makes their difference:',
  startAgain: 'Start again with it',
  restarts: 'All runs begin anew at step 0, so that they stay comparable',
  changeNow: 'Change it from here on',
  changeNowHint: 'While it runs, without starting again',
  add: 'Add a run',
  addHint: 'A copy of the first run, to be changed',
  remove: 'Remove this run',
  open: 'Open in the playground',
};

export type CompareWords = typeof en;
