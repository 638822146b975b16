/** English words of an embed: the thin line below the picture, and what stands there before anything is trained. */
import type { DatasetId } from '../../engine/protocol';

const things = { mnist: 'handwritten digits', fashion: 'pictures of clothes' } satisfies Record<DatasetId, string>;

export const en = {
  controls: 'Controls',
  play: 'Play',
  pause: 'Pause',
  step: 'One step',
  reset: 'Back to the start',
  stepShown: (step: string) => `step ${step}`,
  full: 'Open the whole page',
  fullHint: 'The whole page in this state, in a new tab',
  train: 'Train here',
  trainHint: 'Loads training code and images (about 1 MB) and trains the net in this page',
  trainRecordedHint: 'This is a recording. Trains the same net here: loads training code and images (about 1 MB)',
  recorded: 'Recorded',
  about: {
    run: (dataset: DatasetId) => `A small net learns to place ${things[dataset]}, right in this page.`,
    compare: (dataset: DatasetId) => `Small nets learn to place ${things[dataset]} side by side, right in this page.`,
    lesson: 'A lesson of a few minutes: predict, watch a small net learn in this page, compare.',
  },
  begin: 'Begin the lesson',
  beginHint: 'Loads training code and images (about 1 MB) where the lesson needs it',
  wheel: (isMac: boolean) => `${isMac ? '⌘' : 'Ctrl'} + wheel zooms, or click into the picture first`,
  noLesson: 'This embed names no lesson that there is.',
};

export type EmbedWords = typeof en;
