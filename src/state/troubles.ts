/**
 * What goes wrong with ranking losses, as experiments that make it happen in the playground within a few hundred steps. What each shows is held by
 * src/troubles.test.ts, which trains them; the words are in src/text/reference.
 */

import type { Experiment } from '../engine/protocol';
import { changed, defaultExperiment } from './experiment';
import { linkTo } from './pageLinks';
import type { ViewId } from './pageSettings';

export interface Trouble {
  /** Its place in the address. */
  slug: string;
  /** What differs from the defaults. */
  experiment: Partial<Experiment>;
  /** Steps after which it has happened, and at which the playground stops by itself. */
  steps: number;
  /** What is to be looked at beside the map. */
  views: readonly ViewId[];
}

/** A net that steps fast and fewer images to count: the symptom comes within seconds on any machine. */
const quick = { net: 'mlp', shownImages: 500 } as const;

export const troubles = {
  margin: {
    slug: 'stuck-at-the-margin',
    experiment: { ...quick, mining: 'batch-hard' },
    steps: 150,
    views: ['curves', 'kinds'],
  },
  ln2: {
    slug: 'stuck-at-0-693',
    experiment: { ...quick, mining: 'batch-hard', softMargin: true, margin: 0 },
    steps: 150,
    views: ['curves', 'kinds'],
  },
  nan: {
    slug: 'nan',
    experiment: { ...quick, loss: 'contrastive', optimiser: 'sgd', learningRate: 10 },
    steps: 100,
    views: ['curves', 'distances'],
  },
  zero: {
    slug: 'loss-0-at-once',
    experiment: { ...quick, mining: 'easiest' },
    steps: 100,
    views: ['curves', 'kinds'],
  },
  collapsed: {
    slug: 'collapsed',
    experiment: { ...quick, loss: 'contrastive-linear', mining: 'pairs-hard-negatives' },
    steps: 150,
    views: ['distances', 'curves'],
  },
  still: {
    slug: 'does-not-go-down',
    experiment: { ...quick },
    steps: 300,
    views: ['curves', 'kinds'],
  },
} as const satisfies Record<string, Trouble>;

export type TroubleId = keyof typeof troubles;
export const troubleIds = Object.keys(troubles) as TroubleId[];

export const troubleExperiment = (id: TroubleId): Experiment => changed(defaultExperiment, troubles[id].experiment);

/** The address of the playground that makes it happen by itself. */
export function troubleLink(id: TroubleId): string {
  const { experiment, steps, views } = troubles[id];
  return linkTo({ page: 'playground', autoplay: true, steps, views }, experiment);
}
