/**
 * A recording's bytes as frames that the timeline can show. Believes nothing: container, sizes and numbers are checked before they are used, and what is
 * wrong is a Refusal that names the place, as for saved runs.
 */
import type { Experiment, ProbeSet } from '../../engine/protocol';
import { unpackPixels } from '../framePixels';
import { checkExperiment } from '../savedRun/checkExperiment';
import { checkEvents } from '../savedRun/checkFrames';
import { readContainer } from '../savedRun/container';
import { bytesAt, countAt, type Fields, fieldsAt, finiteAt, floatsAt, listAt, refuse } from '../savedRun/expect';
import { type FrameMetrics, metricKeys } from '../timelineFrames';
import { decodePositions, gridBits } from './codePositions';
import type { RecordedFrame, RecordedRun, Recording } from './recording';
import { recordingKind } from './recordingKind';

const mostRuns = 4;
const mostImages = 2000;
const mostFrames = 2000;
const mostClasses = 64;
const bytesPerImage = 392;

function checkProbe(value: unknown): ProbeSet {
  const probe = fieldsAt(value, 'probe');
  const labels = bytesAt(probe.labels, 'probe.labels');
  if (labels.length === 0 || labels.length > mostImages) refuse('probe.labels');
  if (probe.width !== 28 || probe.height !== 28) refuse('probe.width');
  const packed = bytesAt(probe.packedPixels, 'probe.packedPixels', labels.length * bytesPerImage);
  const classNames = listAt(probe.classNames, 'probe.classNames', mostClasses).map((name) =>
    typeof name === 'string' && name.length <= 40 ? name : refuse('probe.classNames'),
  );
  for (const label of labels) if (label >= classNames.length) refuse('probe.labels');
  return { labels, pixels: unpackPixels(packed), width: 28, height: 28, classNames };
}

/** Metrics that this page does not know are left out; one that the recording does not have is null, as where nobody has examined a frame. */
function checkMetrics(value: unknown, count: number, where: string): FrameMetrics[] {
  const columns = fieldsAt(value, where);
  const columnOf = (key: string) => {
    const column = columns[key];
    if (column === undefined) return null;
    if (!(column instanceof Float32Array) || column.length !== count) refuse(`${where}.${key}`);
    return column;
  };
  const known = metricKeys.map((key) => [key, columnOf(key)] as const);
  return Array.from(
    { length: count },
    (_, i) =>
      Object.fromEntries(
        known.map(([key, column]) => [key, column && Number.isFinite(column[i]) ? column[i] : null]),
      ) as unknown as FrameMetrics,
  );
}

function checkFrames(
  value: unknown,
  { embeddingSize: size }: Experiment,
  bits: number,
  images: number,
  where: string,
): RecordedFrame[] {
  const columns = fieldsAt(value, where);
  const steps = floatsAt(columns.steps, `${where}.steps`);
  const count = steps.length;
  if (count === 0 || count > mostFrames) refuse(`${where}.steps`);
  const counts = (key: string) =>
    floatsAt(columns[key], `${where}.${key}`, count).forEach((number) => {
      countAt(number, `${where}.${key}`);
    });
  for (const key of ['steps', 'imagesSeen', 'poolSizes']) counts(key);
  if (steps[0] !== 0 || steps.some((step, i) => i > 0 && step <= steps[i - 1])) refuse(`${where}.steps`);
  const length = images * size;
  const ranges = floatsAt(columns.ranges, `${where}.ranges`, count * size * 2);
  for (let i = 0; i < ranges.length; i += 2) if (ranges[i] > ranges[i + 1]) refuse(`${where}.ranges`);
  const differences = bytesAt(columns.differences, `${where}.differences`, count * length * 2);
  const positions = decodePositions({ ranges, differences }, length, size, bits) ?? refuse(`${where}.differences`);
  const metrics = checkMetrics(columns.metrics, count, `${where}.metrics`);
  const [imagesSeen, poolSizes] = [columns.imagesSeen as Float32Array, columns.poolSizes as Float32Array];
  return positions.map((each, i) => ({
    step: steps[i],
    imagesSeen: imagesSeen[i],
    poolSize: poolSizes[i],
    positions: each,
    metrics: metrics[i],
  }));
}

function checkRun(value: unknown, images: number, where: string): RecordedRun {
  const run: Fields = fieldsAt(value, where);
  const { experiment } = checkExperiment(run.experiment);
  // Recordings made before it could be chosen do not say it.
  const bits = run.gridBits === undefined ? gridBits : countAt(run.gridBits, `${where}.gridBits`);
  if (bits < 1 || bits > 15) refuse(`${where}.gridBits`);
  const frames = checkFrames(run.frames, experiment, bits, images, `${where}.frames`);
  const { step } = frames[frames.length - 1];
  const stepMs = finiteAt(run.stepMs, `${where}.stepMs`);
  if (stepMs <= 0) refuse(`${where}.stepMs`);
  return {
    experiment,
    events: checkEvents(run.events, step),
    stepMs,
    frames,
    gridBits: bits,
    losses: floatsAt(run.losses, `${where}.losses`, step),
    activeShares: floatsAt(run.activeShares, `${where}.activeShares`, step),
  };
}

/** Rejects with a Refusal. */
export async function readRecording(file: Uint8Array<ArrayBuffer>): Promise<Recording> {
  const content = fieldsAt(await readContainer(file, recordingKind), 'recording');
  if (typeof content.id !== 'string') refuse('id');
  const probe = checkProbe(content.probe);
  const runs = listAt(content.runs, 'runs', mostRuns).map((run, i) => checkRun(run, probe.labels.length, `runs[${i}]`));
  if (runs.length === 0) refuse('runs');
  return { id: content.id, probe, runs };
}
