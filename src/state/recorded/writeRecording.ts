/** A recording as the bytes of its file, for those who record (`npm run record`) and for tests. */
import { packPixels } from '../framePixels';
import { writeContainer } from '../savedRun/container';
import { metricKeys } from '../timelineFrames';
import { encodePositions } from './codePositions';
import type { RecordedFrame, RecordedRun, Recording } from './recording';
import { recordingKind } from './recordingKind';

function columnsOf(frames: readonly RecordedFrame[], size: number, bits: number) {
  const column = (value: (frame: RecordedFrame) => number | null) =>
    Float32Array.from(frames, (frame) => value(frame) ?? Number.NaN);
  return {
    steps: column(({ step }) => step),
    imagesSeen: column(({ imagesSeen }) => imagesSeen),
    poolSizes: column(({ poolSize }) => poolSize),
    metrics: Object.fromEntries(metricKeys.map((key) => [key, column(({ metrics }) => metrics[key])])),
    ...encodePositions(
      frames.map(({ positions }) => positions),
      size,
      bits,
    ),
  };
}

const packRun = ({ frames, ...run }: RecordedRun) => ({
  ...run,
  frames: columnsOf(frames, run.experiment.embeddingSize, run.gridBits),
});

/** @param recording its positions may lie off the grid; its images have 16 grey levels. */
export function writeRecording({ id, probe, runs }: Recording): Promise<Uint8Array<ArrayBuffer>> {
  const { pixels, ...rest } = probe;
  const content = { id, probe: { ...rest, packedPixels: packPixels(pixels) }, runs: runs.map(packRun) };
  return writeContainer(content, recordingKind);
}
