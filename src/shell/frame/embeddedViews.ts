/** The views beside the map for an embed of one of them: each is loaded when it is the one. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ViewId } from '../../state/pageSettings';

const whenAsked = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

export const embeddedViews: Record<ViewId, LazyExoticComponent<ComponentType>> = {
  triplet: whenAsked(async () => (await import('../../views/triplet/TripletView')).TripletView),
  matrix: whenAsked(async () => (await import('../../views/matrix/MatrixView')).MatrixView),
  distances: whenAsked(async () => (await import('../../views/distances/DistancesView')).DistancesView),
  kinds: whenAsked(async () => (await import('../../views/kinds/KindsView')).KindsView),
  curves: whenAsked(async () => (await import('../../views/curves/CurvesView')).CurvesView),
  net: whenAsked(async () => (await import('../../views/net/NetView')).NetView),
  retrieval: whenAsked(async () => (await import('../../views/retrieval/RetrievalView')).RetrievalView),
};
