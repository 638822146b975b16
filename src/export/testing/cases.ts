/** What the exported scripts are tried on: every loss, distance and mining of the catalogue, its switches, and one fixed batch. */

import type { Experiment } from '../../engine/protocol';
import { type LossId, lossEntry, lossIds, parametersFor } from '../../ranking/catalogue';
import { rowsOf } from '../../ranking/golden/inputs';
import type { LinearHead } from '../../ranking/losses/softmaxCrossEntropy';
import { isOffline } from '../../ranking/minings';
import { type DistanceId, evaluate, type GivenSelection, type LabelledBatch } from '../../ranking/objective';
import { randomBatch, randomHead, triplets } from '../../ranking/testing/batches';

export function experimentOf(loss: LossId, patch: Partial<Experiment> = {}): Experiment {
  const distance = patch.distance ?? lossEntry(loss).distances[0];
  return {
    dataset: 'mnist',
    task: 'images',
    wordLoss: 'triplet',
    wordMining: 'all',
    wordVectors: 'centred',
    classWords: '',
    loss,
    distance,
    mining: 'batch-all',
    ...parametersFor(loss, distance),
    net: 'small-cnn',
    embeddingSize: 3,
    normalise: false,
    optimiser: 'adam',
    learningRate: 0.005,
    classesPerBatch: 10,
    samplesPerClass: 8,
    seed: 1,
    shownImages: 2000,
    leftOut: 'none',
    flippedShare: 0,
    backend: 'auto',
    ...patch,
  };
}

const everyCombination: Experiment[] = lossIds.flatMap((loss) =>
  lossEntry(loss).distances.flatMap((distance) =>
    lossEntry(loss).minings.map((mining) => experimentOf(loss, { distance, mining })),
  ),
);

const switched: Experiment[] = [
  ...(['euclidean', 'squared', 'cosine'] as DistanceId[]).flatMap((distance) =>
    [true, false].flatMap((swap) =>
      [true, false].flatMap((softMargin) =>
        (['active', 'all'] as const).map((average) =>
          experimentOf('triplet', { distance, swap, softMargin, average, margin: 0.3 }),
        ),
      ),
    ),
  ),
  ...(['active', 'all'] as const).flatMap((average) => [
    experimentOf('triplet-margin', { average, swap: true, margin: 0.4 }),
    experimentOf('margin-ranking', { average, margin: 0 }),
    experimentOf('contrastive', { average, margin: 1.5 }),
    experimentOf('contrastive-linear', { average, margin: 0.9, positiveMargin: 0.25 }),
    experimentOf('contrastive-linear', { average, mining: 'pairs-margin', positiveMargin: 0.4 }),
    experimentOf('hinge-embedding', { average, margin: 2 }),
    experimentOf('cosine-embedding', { average, margin: 0.3 }),
  ]),
  experimentOf('nt-xent', { temperature: 0.5 }),
  experimentOf('n-pairs', { similarity: 'cosine' }),
  experimentOf('cross-entropy', { leftOut: '9', flippedShare: 0.2 }),
  experimentOf('multi-similarity', { alpha: 2, beta: 50, base: 0.5 }),
];

export const experiments: readonly Experiment[] = [...everyCombination, ...switched];

/** Twelve to fourteen rows of four classes: no ties, all kinds of triplets at the default margins. */
export const fixedBatch = randomBatch(11, 14, 3, 4, 0.7);

/** A digit that is left out (9) has no say in the softmax. */
export function headOf({ leftOut }: Experiment): LinearHead {
  const head = randomHead(5, 3, 10);
  if (leftOut !== 'none') head.bias[Number(leftOut)] = -1e9;
  return head;
}

const rowsFor = (kind: 'triplets' | 'pairs'): number[][] =>
  kind === 'triplets'
    ? triplets(fixedBatch.labels).filter((_, i) => i % 7 === 0)
    : Array.from({ length: 13 }, (_, i) => [i, (i * 5 + 1) % 14]).filter(([i, j]) => i !== j);

/** The rows that offline minings are given. */
export function givenRows({ loss, mining }: Experiment): number[][] | null {
  const { needs } = lossEntry(loss);
  return isOffline(mining) && (needs === 'triplets' || needs === 'pairs') ? rowsFor(needs) : null;
}

const selectionOf = (loss: LossId, rows: number[][]): GivenSelection => ({
  kind: lossEntry(loss).needs === 'triplets' ? 'triplets' : 'pairs',
  rows: Uint16Array.from(rows.flat()),
});

/** The page's own answer. `rows`: what the script has selected, where it drew at random. */
export function answerOf(experiment: Experiment, batch: LabelledBatch = fixedBatch, rows: number[][] | null = null) {
  const { loss } = experiment;
  const given = rows ?? (batch.given ? null : givenRows(experiment));
  const asked = rows ? { ...experiment, mining: 'offline-fixed' as const } : experiment;
  const head = lossEntry(loss).needs === 'classes' ? (batch.head ?? headOf(experiment)) : null;
  return evaluate(asked, { ...batch, given: given ? selectionOf(loss, given) : (batch.given ?? null), head });
}

export const drawsAtRandom = ({ mining }: Experiment): boolean =>
  ['random-negative', 'distance-weighted', 'pairs-balanced'].includes(mining);

/** A batch as a script's --check reads it. */
export function checkFile(experiment: Experiment, batch: LabelledBatch = fixedBatch): object {
  const { embeddings, size, labels, head = headOf(experiment), given } = batch;
  const width = lossEntry(experiment.loss).needs === 'triplets' ? 3 : 2;
  return {
    embeddings: rowsOf(embeddings, size),
    labels: Array.from(labels),
    given: given ? rowsOf(given.rows, width) : givenRows(experiment),
    weights: rowsOf(head!.weights, size),
    bias: Array.from(head!.bias),
  };
}

/** A case's name in a test's title. */
export const nameOf = ({ loss, distance, mining, average, swap, softMargin, margin }: Experiment): string =>
  [loss, distance, mining, average, swap ? 'swap' : '', softMargin ? 'soft' : '', margin]
    .filter((part) => part !== '')
    .join(' ');

/** Lists of rows are sets: their order is nobody's business; a pair's neither, unless mining orders it. */
export const asSet = (rows: number[][]): string[] => rows.map((row) => row.join(' ')).sort();
