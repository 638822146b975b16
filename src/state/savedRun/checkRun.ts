/** A file's content as a run that this page can go on with: every part checked, against one another too. Throws a Refusal; nothing of the page is touched. */
import type { Checkpoint, Experiment } from '../../engine/protocol';
import type { RunEvent } from '../runEvents';
import type { KeptTimeline } from '../timelineFrames';
import { checkExperiment } from './checkExperiment';
import { checkEvents, checkTimeline } from './checkFrames';
import { countAt, fieldsAt, finiteAt, finiteThroughout, floatsAt, listAt, refuse } from './expect';
import { tensorsOf } from './netShapes';

export interface SavedRun {
  experiment: Experiment;
  /** null: step 0, whose weights follow from the seed. */
  checkpoint: Checkpoint | null;
  timeline: KeptTimeline;
  events: readonly RunEvent[];
}

const mostTensors = 1000;

/** Weights of the experiment's net and moments of its optimiser; what a later version has added (a head) only has to be finite. */
function checkCheckpoint(value: unknown, { net, embeddingSize, optimiser }: Experiment, step: number): Checkpoint | null {
  if (value === null) {
    if (step !== 0) refuse('checkpoint');
    return null;
  }
  const checkpoint = fieldsAt(value, 'checkpoint');
  finiteThroughout(checkpoint, 'checkpoint');
  if (checkpoint.version !== 1) refuse('checkpoint.version');
  if (checkpoint.step !== step) refuse('checkpoint.step');
  countAt(checkpoint.imagesSeen, 'checkpoint.imagesSeen');
  for (const key of ['trainedMs', 'margin', 'learningRate']) finiteAt(checkpoint[key], `checkpoint.${key}`);
  const tensors = tensorsOf(net, embeddingSize);
  const weights = listAt(checkpoint.weights, 'checkpoint.weights', mostTensors);
  if (weights.length !== tensors.length) refuse('checkpoint.weights');
  const sizes = tensors.map(({ shape }) => shape.reduce((a, b) => a * b, 1));
  tensors.forEach(({ name, shape }, i) => {
    const where = `checkpoint.weights[${i}]`;
    const weight = fieldsAt(weights[i], where);
    const sameShape = Array.isArray(weight.shape) && weight.shape.join() === shape.join();
    if (weight.name !== name || !sameShape) refuse(where);
    floatsAt(weight.values, where, sizes[i]);
  });
  const state = fieldsAt(checkpoint.optimiser, 'checkpoint.optimiser');
  countAt(state.step, 'checkpoint.optimiser.step');
  const moments = listAt(state.moments, 'checkpoint.optimiser.moments', 2 * mostTensors);
  if (moments.length !== (optimiser === 'adam' ? 2 * tensors.length : 0)) refuse('checkpoint.optimiser.moments');
  moments.forEach((moment, i) => {
    floatsAt(moment, `checkpoint.optimiser.moments[${i}]`, sizes[i >> 1]);
  });
  return checkpoint as unknown as Checkpoint;
}

/** @returns the run, and the names of settings that this page does not know. */
export function checkRun(value: unknown): { run: SavedRun; leftOut: string[] } {
  const given = fieldsAt(value, 'run');
  const { experiment, leftOut } = checkExperiment(given.experiment);
  const timeline = checkTimeline(given.timeline, experiment);
  const { step } = timeline.frames[timeline.frames.length - 1];
  const checkpoint = checkCheckpoint(given.checkpoint, experiment, step);
  return { run: { experiment, checkpoint, timeline, events: checkEvents(given.events, step) }, leftOut };
}
