/** A small recording for tests: a few images that part, with one change on the way. */
import { closedSet } from '../../ranking/metrics/openSet';
import { defaultExperiment } from '../experiment';
import type { Recording } from './recording';

const images = 12;

/** Positions at a step: two classes on circles of their own that drift apart. */
export const positionsAt = (step: number, count = images): Float32Array =>
  Float32Array.from({ length: 2 * count }, (_, i) => Math.cos(i * 1.7) + ((i >> 1) % 2 === 0 ? -0.03 : 0.03) * step);

const metrics = {
  knn5: 0.5,
  recallAt1: 0.25,
  spread: 2,
  meanAveragePrecisionAtR: 0.5,
  rPrecision: 0.5,
  silhouette: 0.125,
  alignment: null,
  uniformity: -0.5,
  ...closedSet,
};

export function smallRecording(): Recording {
  const steps = [0, 1, 2, 5, 10, 20, 40];
  return {
    id: 'small',
    probe: {
      labels: Uint8Array.from({ length: images }, (_, i) => i % 2),
      pixels: Uint8Array.from({ length: images * 784 }, (_, i) => (i % 16) * 17),
      width: 28,
      height: 28,
      classNames: ['0', '1'],
    },
    runs: [
      {
        experiment: { ...defaultExperiment, mining: 'batch-hard', shownImages: 500 },
        events: [{ step: 10, key: 'mining', from: 'batch-hard', to: 'batch-all' }],
        stepMs: 5,
        gridBits: 11,
        frames: steps.map((step) => ({
          step,
          imagesSeen: step * 80,
          poolSize: 2000 + step,
          positions: positionsAt(step),
          metrics,
        })),
        losses: Float32Array.from({ length: 40 }, (_, i) => 1 / (i + 1)),
        activeShares: Float32Array.from({ length: 40 }, (_, i) => 1 - i / 80),
      },
    ],
  };
}
