/**
 * What a recording holds (docs/recorded-runs.md): one or several runs of the real engine, all seen on the same held-out images, without weights and
 * without batches. Types alone; `checkRecording.ts` reads them, `writeRecording.ts` writes them.
 */
import type { Experiment, ProbeSet } from '../../engine/protocol';
import type { RunEvent } from '../runEvents';
import type { FrameMetrics } from '../timelineFrames';

export interface RecordedFrame {
  step: number;
  imagesSeen: number;
  poolSize: number;
  /** Row-major, images x embedding size, as far as quantisation lets them be. */
  positions: Float32Array;
  /** Of the positions above, in the distance of the loss. */
  metrics: FrameMetrics;
}

export interface RecordedRun {
  /** At step 0; `events` say what was changed later. */
  experiment: Experiment;
  events: readonly RunEvent[];
  /** Milliseconds of a training step on the machine that recorded (lower quartile): the pace at which it is played. */
  stepMs: number;
  /** In order of steps, the first of step 0. */
  frames: readonly RecordedFrame[];
  /** How finely the positions are kept (codePositions.ts). */
  gridBits: number;
  /** Of every step. */
  losses: Float32Array;
  activeShares: Float32Array;
}

export interface Recording {
  id: string;
  /** The images that all its runs show. */
  probe: ProbeSet;
  runs: readonly RecordedRun[];
}
