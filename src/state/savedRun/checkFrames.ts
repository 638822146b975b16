/** The frames, curves and events of a file: complete, in order of steps, all of the same images and the experiment's embedding size. */
import type { Experiment, LossId, MiningId } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { closedSet, type OpenSetQuality } from '../../ranking/metrics/openSet';
import type { Objective } from '../../ranking/objective';
import { experimentFields, experimentKeys } from '../experiment';
import { eventLimit, type RunEvent } from '../runEvents';
import {
  type Frame,
  type FrameBatch,
  type FrameMetrics,
  type KeptTimeline,
  type MetricPoint,
  noMetrics,
} from '../timelineFrames';
import { checkValue } from './checkExperiment';
import { bytesAt, choiceAt, countAt, fieldsAt, finiteAt, finiteThroughout, floatsAt, listAt, refuse, rowsAt } from './expect';

/** Packed pixels of one image (framePixels.ts). */
const bytesPerImage = 392;
const mostFrames = 100_000;
const mostImages = 10_000;

/** The objective of a batch: choices and numbers of the experiment's own table, and together such as the loss can have. */
function checkObjective(value: unknown, where: string): void {
  const objective = fieldsAt(value, where);
  for (const key of ['loss', 'distance', 'mining'] as const)
    choiceAt(objective[key], experimentFields[key].values, `${where}.${key}`);
  for (const key of experimentKeys)
    if (Object.hasOwn(objective, key)) checkValue(experimentFields[key], objective[key], `${where}.${key}`);
  finiteAt(objective.margin, `${where}.margin`);
  if (!lossEntry(objective.loss as LossId).minings.includes(objective.mining as MiningId)) refuse(`${where}.mining`);
}

function checkHead(value: unknown, size: number, where: string): void {
  const head = fieldsAt(value, where);
  const classes = floatsAt(head.bias, `${where}.bias`).length;
  floatsAt(head.weights, `${where}.weights`, classes * size);
}

function checkBatch(value: unknown, size: number, where: string): FrameBatch | null {
  if (value === null) return null;
  const batch = fieldsAt(value, where);
  const labels = bytesAt(batch.labels, `${where}.labels`);
  const images = labels.length;
  if (images === 0 || images > mostImages) refuse(`${where}.labels`);
  if (batch.trueLabels !== undefined) bytesAt(batch.trueLabels, `${where}.trueLabels`, images);
  floatsAt(batch.embeddings, `${where}.embeddings`, images * size);
  bytesAt(batch.packedPixels, `${where}.packedPixels`, images * bytesPerImage);
  rowsAt(batch.triplets, `${where}.triplets`, 3, images);
  rowsAt(batch.pairs, `${where}.pairs`, 2, images);
  countAt(batch.selectedCount, `${where}.selectedCount`);
  countAt(batch.activeCount, `${where}.activeCount`);
  countAt(batch.seed, `${where}.seed`);
  checkObjective(batch.objective, `${where}.objective`);
  const needsHead = lossEntry((batch.objective as Objective).loss).needs === 'classes';
  if (needsHead || batch.head !== undefined) checkHead(batch.head, size, `${where}.head`);
  return batch as unknown as FrameBatch;
}

/** May be unknown: those that cost much, and those of a class left out of training, which older files do not have at all. */
const optional: ReadonlySet<keyof FrameMetrics> = new Set([
  'silhouette',
  'alignment',
  'uniformity',
  ...(Object.keys(closedSet) as (keyof OpenSetQuality)[]),
]);

function checkMetrics(value: unknown, where: string): FrameMetrics {
  const metrics = fieldsAt(value, where);
  for (const key of Object.keys(noMetrics) as (keyof FrameMetrics)[])
    if (!optional.has(key) || (metrics[key] ?? null) !== null) finiteAt(metrics[key], `${where}.${key}`);
  return { ...closedSet, ...metrics } as unknown as FrameMetrics;
}

/** What a later version has added to a frame stays in it. */
function checkFrame(value: unknown, experiment: Experiment, where: string): Frame {
  const frame = fieldsAt(value, where);
  finiteThroughout(frame, where);
  for (const key of ['step', 'imagesSeen', 'poolSize']) countAt(frame[key], `${where}.${key}`);
  for (const key of ['trainedMs', 'stepMs', 'margin']) finiteAt(frame[key], `${where}.${key}`);
  for (const key of ['loss', 'distance', 'mining'] as const)
    choiceAt(frame[key], experimentFields[key].values, `${where}.${key}`);
  if (frame.embeddingSize !== experiment.embeddingSize) refuse(`${where}.embeddingSize`);
  const positions = floatsAt(frame.positions, `${where}.positions`);
  const shown = positions.length / experiment.embeddingSize;
  if (!Number.isInteger(shown) || shown < 1 || shown > experiment.shownImages) refuse(`${where}.positions`);
  checkBatch(frame.batch, experiment.embeddingSize, `${where}.batch`);
  const metrics = frame.metrics === null ? null : checkMetrics(frame.metrics, `${where}.metrics`);
  return { ...frame, metrics } as unknown as Frame;
}

/** One number a step; NaN where a step is not known. */
function checkCurve(value: unknown, steps: number, where: string): Float32Array {
  if (!(value instanceof Float32Array) || value.length !== steps) refuse(where);
  for (const number of value) if (!Number.isFinite(number) && !Number.isNaN(number)) refuse(where);
  return value;
}

/** Not empty; the last frame is the run's step. */
export function checkTimeline(value: unknown, experiment: Experiment): KeptTimeline {
  const timeline = fieldsAt(value, 'timeline');
  const frames = listAt(timeline.frames, 'timeline.frames', mostFrames).map((frame, i) =>
    checkFrame(frame, experiment, `timeline.frames[${i}]`),
  );
  const last = frames.at(-1) ?? refuse('timeline.frames');
  frames.forEach((frame, i) => {
    if (i > 0 && frame.step <= frames[i - 1].step) refuse(`timeline.frames[${i}].step`);
    if (frame.positions.length !== last.positions.length) refuse(`timeline.frames[${i}].positions`);
  });
  let before = -1;
  const metricPoints = listAt(timeline.metricPoints, 'timeline.metricPoints', mostFrames).map((point, i): MetricPoint => {
    const where = `timeline.metricPoints[${i}]`;
    const step = countAt(fieldsAt(point, where).step, `${where}.step`);
    if (step <= before || step > last.step) refuse(`${where}.step`);
    before = step;
    return { ...checkMetrics(point, where), step };
  });
  return {
    frames,
    metricPoints,
    losses: checkCurve(timeline.losses, last.step, 'timeline.losses'),
    activeShares: checkCurve(timeline.activeShares, last.step, 'timeline.activeShares'),
  };
}

/** Events of settings that this page does not know are left out. */
export function checkEvents(value: unknown, lastStep: number): RunEvent[] {
  const known = new Set<string>(experimentKeys);
  const isValue = (part: unknown) => ['number', 'string', 'boolean'].includes(typeof part);
  let before = 0;
  return listAt(value, 'events', eventLimit).flatMap((entry, i) => {
    const where = `events[${i}]`;
    const { step, key, from, to } = fieldsAt(entry, where);
    if (countAt(step, `${where}.step`) < before || (step as number) > lastStep) refuse(`${where}.step`);
    before = step as number;
    if (typeof key !== 'string' || !isValue(from) || !isValue(to)) refuse(where);
    return known.has(key) ? [{ step, key, from, to } as RunEvent] : [];
  });
}
