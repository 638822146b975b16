/** Where we look: the one chosen anchor, its positive and negative, what is under the pointer, and how points are drawn. All views share it. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PageSettings } from './pageSettings';

/** The held-out images that are shown, or the images of the last training batch. */
export type PointSet = 'probe' | 'batch';

export interface ViewState {
  /** What anchor, positive and negative are rows of. */
  selectedOf: PointSet;
  /** A row, or null. */
  anchor: number | null;
  /** null: the hardest (farthest) positive. */
  positive: number | null;
  /** null: the hardest (nearest) negative. */
  negative: number | null;
  /** Under the pointer or the cursor: one row, or two of a pair. */
  hover: number | null;
  hoverWith: number | null;
  hoverOf: PointSet;
  colourBy: PageSettings['colourBy'];
  view: PageSettings['view'];
  /** Draw the last training batch and its triplets. */
  showBatch: boolean;
  /** Draw minus the gradient as arrows on the points of the last batch. */
  showForces: boolean;
  /** Step by step: the part of one training step that is being shown; null outside of it. */
  phase: StepPhase | null;
}

/** One training step taken apart, in order. */
export const stepPhases = ['forward', 'mining', 'loss', 'backward', 'update'] as const;
export type StepPhase = (typeof stepPhases)[number];

export const initialView: ViewState = {
  selectedOf: 'probe',
  anchor: null,
  positive: null,
  negative: null,
  hover: null,
  hoverWith: null,
  hoverOf: 'probe',
  colourBy: 'class',
  view: 'map',
  showBatch: false,
  showForces: false,
  phase: null,
};

export const viewStore = createStore<ViewState>()(subscribeWithSelector(() => initialView));

/** Another anchor has another positive and negative: both go back to the hardest. */
export function setAnchor(anchor: number | null, selectedOf: PointSet = 'probe'): void {
  viewStore.setState({ anchor, selectedOf, positive: null, negative: null });
}

/** Of the set that the anchor is of; null: the hardest. */
export function setPositive(positive: number | null): void {
  viewStore.setState({ positive });
}

export function setNegative(negative: number | null): void {
  viewStore.setState({ negative });
}

/** Chooses a whole triplet at once. */
export function selectTriplet(anchor: number, positive: number | null, negative: number | null, selectedOf: PointSet): void {
  viewStore.setState({ anchor, positive, negative, selectedOf });
}

export function setHover(hover: number | null, hoverOf: PointSet = 'probe', hoverWith: number | null = null): void {
  const present = viewStore.getState();
  if (present.hover === hover && present.hoverOf === hoverOf && present.hoverWith === hoverWith) return;
  viewStore.setState({ hover, hoverOf, hoverWith });
}

export function setColourBy(colourBy: ViewState['colourBy']): void {
  viewStore.setState({ colourBy });
}

export function setViewKind(view: ViewState['view']): void {
  viewStore.setState({ view });
}

export function setShowBatch(showBatch: boolean): void {
  viewStore.setState({ showBatch });
}

export function setShowForces(showForces: boolean): void {
  viewStore.setState({ showForces });
}

export function setPhase(phase: StepPhase | null): void {
  viewStore.setState({ phase });
}
