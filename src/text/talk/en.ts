/** English words for giving a talk: presenter mode, scenes, the list of keys, the link to what is shown. On every page. */

import type { LectureSceneId } from '../../state/scenes/lecture';

/** What a key does, in the list of keys. */
const keyNames = {
  toggle: 'Train or pause; play or pause a recorded run',
  step: 'One training step; of a recorded run the next frame',
  reset: 'Back to the start',
  playBack: 'Play the run back from the start, or stop',
  frameBefore: 'The frame before',
  frameAfter: 'The frame after',
  nextPhase: 'Of a step taken apart: the next part',
  previousPhase: 'Of a step taken apart: the part before',
  toggleDown: 'Run down the gradient, or stop',
  stepDown: 'One step down the gradient',
  goBack: 'Points back to where a hand left them',
  keys: 'Show these keys',
  present: 'Presenter mode on or off',
  fullScreen: 'Full screen on or off',
  nextScene: 'Next scene',
  previousScene: 'Scene before',
  jump: 'Go to scene 1 to 9',
};
export type KeyName = keyof typeof keyNames;

export const en = {
  tools: {
    copy: {
      label: 'Copy link',
      hint: 'Copy the address of what is shown now',
      copied: 'Link copied',
      selected: 'Copy it from here',
    },
    present: {
      label: 'Present',
      hint: 'Presenter mode: large and bold, few words (key P)',
    },
    keys: 'Keys',
    scenes: 'Scenes',
    scenesHint: 'A talk as a list of what to show: made here, kept in the address or a file',
  },
  present: {
    leave: 'Leave presenter mode',
    full: 'Full screen',
    noFull: 'This browser gives no full screen here.',
  },
  keys: {
    title: 'Keys of this page',
    close: 'Close',
    page: 'On this page',
    focused: 'On the picture that has the focus',
    characters: 'Keys of one letter, digit or sign are listened to',
    names: keyNames,
    caps: {
      ' ': 'Space',
      PageDown: 'Page down',
      PageUp: 'Page up',
      arrows: 'Arrows',
      Enter: 'Enter',
      Escape: 'Esc',
      Delete: 'Delete',
      Shift: 'Shift',
    } as Record<string, string>,
    pictures: {
      look: 'Look at the next image in that direction',
      choose: 'Make the image looked at the anchor; with an anchor, its positive or negative',
      chooseAnew: 'Make the image looked at a new anchor',
      release: 'Let the anchor go',
      otherSet: 'Change between shown images and last batch',
      zoom: 'Zoom in, zoom out, all of it',
      move: 'Move the point',
      moveFinely: 'Move the point in small steps',
      remove: 'Take the negative away',
    },
  },
  scenes: {
    strip: 'Scenes of the talk',
    place: (number: string, count: string) => `${number} of ${count}`,
    previous: 'Scene before (page up)',
    next: 'Next scene (page down)',
    title: 'Scenes of a talk',
    about:
      'Each scene is the page as it was when you added it. Page down and page up step through them, 1 to 9 jump; the address keeps them all.',
    empty: 'No scenes yet. Set the page as the audience is to see it, and add it.',
    add: 'Add what is shown now',
    name: (number: string) => `Title of scene ${number}`,
    up: (number: string) => `Scene ${number} earlier`,
    down: (number: string) => `Scene ${number} later`,
    remove: (number: string) => `Remove scene ${number}`,
    show: (number: string) => `Show scene ${number}`,
    copy: 'Copy link to the talk',
    save: 'Save as file',
    open: 'Open file',
    clear: 'Remove all',
    lecture: 'Load the ten-minute lecture',
    close: 'Close',
    tooLong: 'These scenes are more than an address can hold. Shorten titles or remove scenes.',
    notAFile: (name: string) => `“${name}” is no file of scenes.`,
    leftOut: (count: string) => `Entries that are no scenes and were left out: ${count}.`,
  },
  lecture: {
    triplet: 'One triplet: who should be closer',
    squared: 'The squared distance pulls harder far away',
    run: 'A net learns: 600 steps',
    margin: 'The margin around one anchor',
    collapse: 'Batch hard: everything collapses',
    rescue: 'Batch all at step 100: the rescue',
    losses: 'Losses side by side',
    draw: 'Draw a digit: where does it go?',
  } satisfies Record<LectureSceneId, string>,
};

export type TalkWords = typeof en;
