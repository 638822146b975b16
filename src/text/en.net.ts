/** English words of the view of the net. */

import type { LayerKind } from '../engine/protocol';
import { classWords } from './en.classes';

export const net = {
  waiting: 'The net appears as soon as it is there.',
  weights: (count: string) => `One set of weights: ${count} numbers`,
  copies: {
    pairs: 'Two branches, one net: both images pass through the same weights.',
    triplets: 'Three branches, one net: all three images pass through the same weights.',
  },
  ofSelection: { pairs: 'Images: of the selected triplet', triplets: 'Images: the selected triplet' },
  ofBatch: { pairs: 'Images: a pair of the last batch', triplets: 'Images: a triplet of the last batch' },
  ofProbe: { pairs: 'Images: two test images', triplets: 'Images: three test images' },
  atStep: (step: string) => `Net of step ${step}`,
  gone: (past: string, now: string) => `The weights of step ${past} are gone: this is the net as it is now, at step ${now}.`,
  pair: 'Pair',
  same: 'Same class',
  different: 'Different classes',
  roles: { first: 'first', second: 'second' },
  image: (role: string, className: string) =>
    `${role}: ${classWords(className).one}. Click to select these images in all views.`,
  kinds: {
    convolution: 'convolution',
    dense: 'dense layer',
    prelu: 'PReLU, one learnt slope for what is negative',
    'max-pool': 'max pooling',
    normalise: 'divided by its length',
  } satisfies Record<LayerKind, string>,
  detail: (name: string, kind: string, from: string, to: string) => `${name}, ${kind}: ${from} → ${to}.`,
  parameters: (count: string) => `${count} parameters.`,
  filters: (count: string, units: string, size: string) =>
    `Weights of the first layer: ${count} of ${units} units, ${size} pixels each`,
  filtersAll: (count: string, size: string) => `Filters of the first layer: all ${count}, ${size} pixels each`,
  detailHint: 'Point at a layer, or move to it with Tab, to see what it is.',
  negative: 'negative',
  positive: 'positive',
  scale: 'Colour: value, each layer by its own largest',
  distance: (of: string) => `d(${of})`,
  loss: (name: string) => `Loss (${name})`,
  lossOfBatch: 'is not made of these images alone: see its formula in the settings',
};
