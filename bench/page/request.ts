/** What the benchmark's page is asked and what it answers. */
import type { BackendId, NetId } from '../../src/engine/protocol';

export interface StepRequest {
  net: NetId;
  /** 'auto': what TensorFlow.js takes by itself (plain loop only). */
  backend: BackendId | 'auto';
  rounds: number;
  stepsPerRound: number;
}

export interface StepTimes {
  backend: string;
  /** Median over the rounds of the mean of a round. */
  stepMs: number;
  /** 0 where it was not measured. */
  forwardMs: number;
  firstStepMs: number;
  failed?: string;
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
