/** Where we look: the chosen anchor, its positive and negative, what is under the pointer, and how points are drawn. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PageSettings } from './pageSettings';

export interface ViewState {
  /** Row of the probe set, or null. */
  anchor: number | null;
  /** null: the hardest (farthest) positive. */
  positive: number | null;
  /** null: the hardest (nearest) negative. */
  negative: number | null;
  hover: number | null;
  colourBy: PageSettings['colourBy'];
  view: PageSettings['view'];
  /** Draw the last training batch and its triplets. */
  showBatch: boolean;
}

export const initialView: ViewState = {
  anchor: null,
  positive: null,
  negative: null,
  hover: null,
  colourBy: 'class',
  view: 'map',
  showBatch: false,
};

export const viewStore = createStore<ViewState>()(subscribeWithSelector(() => initialView));

/** Another anchor has another positive and negative: both go back to the hardest. */
export function setAnchor(anchor: number | null): void {
  viewStore.setState({ anchor, positive: null, negative: null });
}

export function setPositive(positive: number | null): void {
  viewStore.setState({ positive });
}

export function setNegative(negative: number | null): void {
  viewStore.setState({ negative });
}

export function setHover(hover: number | null): void {
  if (viewStore.getState().hover !== hover) viewStore.setState({ hover });
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
