/** English words of the search: draw or pick an image and see its nearest neighbours. */
import type { DatasetId } from '../engine/protocol';
import { classWords } from './en.classes';

export const retrieval = {
  source: 'What to search for',
  draw: 'Draw',
  pick: 'Pick',
  pad: 'Drawing pad. With the keyboard, pick a test image instead; Backspace takes the last stroke back.',
  drawHere: { mnist: 'Draw a digit here', fashion: 'Make a drawing here' } satisfies Record<DatasetId, string>,
  netSees: 'What the net sees',
  netSeesHint:
    'Made as MNIST was: your ink fitted into 20 by 20 pixels, laid into 28 by 28 with its centre of mass in the middle.',
  undo: 'Undo',
  clear: 'Clear',
  meantAs: 'Meant as',
  notSaid: 'not said',
  another: (className: string) => `${classWords(className).another} of the test images`,
  classes: 'Take another',
  image: 'Test image',
  reading: 'The net says',
  reads: (className: string, votes: string, of: string) =>
    `The net says ${classWords(className).plain}: ${votes} of ${of} nearest.`,
  votes: (votes: string, of: string) => `${votes} of ${of} nearest`,
  right: 'right',
  wrong: 'wrong',
  nearest: (images: string) => `Nearest of ${images} test images`,
  howMany: 'How many neighbours',
  neighbour: (rank: string, className: string, distance: string) =>
    `Neighbour ${rank}: ${classWords(className).one}, distance ${distance}`,
  neighbourHint: 'Click to make it the anchor',
  allImages: 'All test images',
  recallAt1: 'Recall@1',
  recallHint: 'How often the very nearest image is of the same class.',
  map: 'mAP@R',
  mapHint:
    'Mean average precision at R: as many neighbours as the class has other images are looked at, and right ones count more the earlier they come.',
  pickFirst: 'Click a dot on the map, or take an image above.',
  drawFirst: 'Draw, and the nearest test images appear here.',
  waiting: 'The net places it with its next snapshot.',
  past: (step: string) => `At step ${step} the net had not seen this drawing. Go back to live, or pick a test image.`,
  mark: 'drawn',
};
