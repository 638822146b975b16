/** What the page says of the recorded run that it shows, if it shows one. Written by the recorded session alone; small values only. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/protocol';

/** Why there is no recording: nothing of that name; no answer; not whole or not a recording; of a newer version of the page; of one run where several are compared. */
export type RecordingFailure = 'unknown' | 'unreachable' | 'broken' | 'newer' | 'single';

export interface RecordedState {
  /** Its name while it is loaded or shown; null: the page trains. */
  id: string | null;
  /** Its first run at step 0; null until it is here. */
  experiment: Experiment | null;
  steps: number;
  /** It was changed on the way. */
  hasEvents: boolean;
  /** Settings that were moved and that a recording cannot follow; null: none. */
  changes: Partial<Experiment> | null;
  /** The last one that could not be shown, until dismissed. `detail`: which part, or what the network said. */
  failure: { id: string; code: RecordingFailure; detail: string } | null;
}

export const noRecording: RecordedState = {
  id: null,
  experiment: null,
  steps: 0,
  hasEvents: false,
  changes: null,
  failure: null,
};

export const recordedStore = createStore<RecordedState>()(subscribeWithSelector(() => noRecording));

/** A recorded run is shown or on its way: no net, no batch, nothing that trains. */
export const isRecorded = (): boolean => recordedStore.getState().id !== null;

export function dismissRecordingFailure(): void {
  recordedStore.setState({ failure: null });
}
