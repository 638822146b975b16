/** The views beside the stage by their id; each is loaded when it is first opened. Adding a view: an id in state/pageSettings.ts, a line here, its words. */

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ViewId } from '../state/pageSettings';
import { CurvesView } from './curves/CurvesView';
import { TripletView } from './triplet/TripletView';

type View = ComponentType | LazyExoticComponent<ComponentType>;

/** Not part of the page's first script. */
export const whenOpened = (load: () => Promise<ComponentType>): View => lazy(async () => ({ default: await load() }));

/** Those that are open at first come with the page. */
export const views: Partial<Record<ViewId, View>> = {
  triplet: TripletView,
  matrix: whenOpened(async () => (await import('./matrix/MatrixView')).MatrixView),
  distances: whenOpened(async () => (await import('./distances/DistancesView')).DistancesView),
  kinds: whenOpened(async () => (await import('./kinds/KindsView')).KindsView),
  curves: CurvesView,
  net: whenOpened(async () => (await import('./net/NetView')).NetView),
  retrieval: whenOpened(async () => (await import('./retrieval/RetrievalView')).RetrievalView),
};
