/** The exact counts of all triplets of the probe set, for the frame under the playhead and the margin of the slider. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { KindCounts } from '../ranking/census';
import { type KnownMetrics, noMetrics } from './timelineFrames';

/** easy, semiHard, hard, total. */
export type TripletCounts = KindCounts;

export interface CensusState extends KnownMetrics {
  /** null until a frame has been examined. */
  counts: TripletCounts | null;
  /** The margin and the step these counts are for; while new ones are on their way these may lag behind the slider. */
  margin: number;
  step: number;
}

export const initialCensus: CensusState = { counts: null, margin: 0, step: 0, ...noMetrics };

export const censusStore = createStore<CensusState>()(subscribeWithSelector(() => initialCensus));
