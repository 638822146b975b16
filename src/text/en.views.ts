/** English words of the views beside the stage as a whole; each view's own words are in a file of its own. */

import type { ViewId } from '../state/pageSettings';
import type { Explained } from './en';

export const views = {
  label: 'Views',
  none: 'Open a view above.',
  loading: 'Loading this view',
  broken: (message: string) => `This view broke and was closed; the rest of the page goes on. (${message})`,
  again: 'Try again',
  close: (name: string) => `Close ${name}`,
  names: {
    triplet: {
      name: 'Triplet',
      hint: 'The selected anchor, positive and negative: distances, loss and what the gradient does.',
    },
    matrix: { name: 'Batch', hint: 'All distances within the last training batch, and what mining picks from them.' },
    distances: { name: 'Distances', hint: 'How far the same and different classes are apart, and where the margin lies.' },
    kinds: { name: 'Kinds', hint: 'Easy, semi-hard and hard triplets over time, and for every margin.' },
    curves: { name: 'Curves', hint: 'Loss, share of active triplets and right answers, step by step.' },
    net: { name: 'Net', hint: 'The net with its one set of weights, and what real images become in it.' },
    retrieval: { name: 'Search', hint: 'Pick or draw an image and see its nearest neighbours.' },
  } satisfies Record<ViewId, Explained>,
};
