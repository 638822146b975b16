/** Words of the stage's rings, forces and batch, in English. */
import { classWords } from './en.classes';

export const stage = {
  showForces: 'Forces',
  showForcesHint: 'Minus the gradient of the loss, as an arrow on each image of the last batch: where the loss wants it to go',
  forceKey: (value: string) => `−gradient ${value}`,
  forcesFlat: 'Arrows: minus the gradient, as far as this plane shows it.',
  forcesNone: 'No arrows: nothing in this batch has a loss.',
  forcesUnknown: 'No arrows: of this batch only a sample of the pairs is kept.',
  forcesOnMap: 'Arrows are drawn on the map: here directions are not those of the embedding.',
  batchLater: 'The last batch appears with the first step.',
  batchWhere: 'Large marks: the last batch, where the loss saw it.',
  ring: 'Margin: the outer ring',
  ringHint: 'Drag the ring to change the margin',
  batchIndex: (index: string) => `image ${index} of the batch`,
  pairDistance: (distance: string) => `distance ${distance}`,
  forThisPairInBatch: 'negatives of this pair in the batch',
  labelAnchorInBatch: (index: string, className: string) =>
    `The anchor is image ${index} of the last batch, class ${classWords(className).plain}.`,
  roles: 'What this image is to be',
  roleHint: {
    anchor: 'Make it the anchor',
    positive: 'Make it the positive',
    negative: 'Make it the negative',
  },
};

export type StageWords = typeof stage;
