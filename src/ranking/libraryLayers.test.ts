/** Each layer against the golden cases it names, at their margins; those without against the documented formula written out by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lossEntry } from './catalogue';
import { readGolden } from './golden';
import { flat, type GoldenCase, matrixOf, numbersOf } from './golden/inputs';
import { type LibraryLayer, layerLoss, libraryLayers } from './libraryLayers';
import type { LabelledBatch } from './objective';

const cases = readGolden(readFileSync(new URL('./golden/ranking-losses.json', import.meta.url), 'utf8'));
const find = (id: string) => libraryLayers.find((layer) => layer.id === id)!;
const rows = (kind: 'triplets' | 'pairs', values: number[]) => ({ kind, rows: Uint16Array.from(values) });

/** Whatever a case gives (a batch, triplets or pairs side by side, scores), as a batch with these rows. */
function batchOf({ inputs }: GoldenCase): LabelledBatch {
  const many = (list: unknown) => Array.from({ length: (list as unknown[]).length }, (_, i) => i);
  if (inputs.embeddings) {
    const matrix = matrixOf(inputs, 'embeddings');
    return { embeddings: flat(matrix), size: matrix[0].length, labels: numbersOf(inputs, 'labels') };
  }
  if (inputs.anchor) {
    const parts = ['anchor', 'positive', 'negative'].map((name) => matrixOf(inputs, name));
    const n = parts[0].length;
    const given = rows(
      'triplets',
      many(parts[0]).flatMap((i) => [i, n + i, 2 * n + i]),
    );
    return { embeddings: flat(...parts), size: parts[0][0].length, labels: Array(3 * n).fill(0), given };
  }
  const n = many(inputs.y ?? inputs.same);
  const same = inputs.y ? numbersOf(inputs, 'y').map((y) => y > 0) : numbersOf(inputs, 'same').map((s) => s > 0);
  if (inputs.x1 && Array.isArray((inputs.x1 as unknown[])[0])) {
    const [x1, x2] = [matrixOf(inputs, 'x1'), matrixOf(inputs, 'x2')];
    const labels = [...n, ...n.map((i) => (same[i] ? i : n.length + i))];
    const given = rows(
      'pairs',
      n.flatMap((i) => [i, n.length + i]),
    );
    return { embeddings: flat(x1, x2), size: x1[0].length, labels, given };
  }
  if (inputs.x1) {
    // Two scores become two distances from an anchor at 0; only their difference counts, so both may be moved above 0.
    const [x1, x2] = [numbersOf(inputs, 'x1'), numbersOf(inputs, 'x2')].map((list) => list.map((value) => value + 4));
    const embeddings = n.flatMap((i) => [0, same[i] ? x2[i] : x1[i], same[i] ? x1[i] : x2[i]]);
    const given = rows(
      'triplets',
      embeddings.map((_, i) => i),
    );
    return { embeddings: Float64Array.from(embeddings), size: 1, labels: embeddings.map(() => 0), given };
  }
  const embeddings = numbersOf(inputs, 'x').flatMap((x) => [0, x]);
  const given = rows(
    'pairs',
    embeddings.map((_, i) => i),
  );
  return {
    embeddings: Float64Array.from(embeddings),
    size: 1,
    labels: n.flatMap((i) => [2 * i, same[i] ? 2 * i : 2 * i + 1]),
    given,
  };
}

/** The layer as the case asks for it: normalised or not, with its temperature. */
function asAsked(layer: LibraryLayer, { params, loss }: GoldenCase): LibraryLayer {
  const normalises = layer.margin !== null && typeof params.normalize === 'boolean' ? params.normalize : layer.normalises;
  if (/Contrastive/.test(loss) && layer.id === 'pml-triplet')
    return { ...find('pml-contrastive'), normalises: layer.normalises };
  return { ...layer, normalises };
}

const held = libraryLayers.flatMap((layer) => layer.heldBy.map((id) => [layer.id, id] as const));
it.each(held)('%s is what %s says', (layerId, id) => {
  const golden = cases.find((entry) => entry.id === id)!;
  const layer = asAsked(find(layerId), golden);
  const { margin, neg_margin, temperature } = golden.params;
  const asked = (margin ?? neg_margin ?? temperature) as number | undefined;
  expect(layerLoss(layer, batchOf(golden), asked)).toBeCloseTo(golden.expected.loss as number, 9);
});

describe('layers by their documentation', () => {
  // a = (0, 0), p = (0.6, 0.8), n = (0, 0.5), q = (2, 0): distances 1 and sqrt(4.25) within the classes.
  const batch = { embeddings: Float64Array.of(0, 0, 0.6, 0.8, 0, 0.5, 2, 0), size: 2, labels: [0, 0, 1, 1] };
  const d = (i: number, j: number) =>
    Math.hypot(batch.embeddings[2 * i] - batch.embeddings[2 * j], batch.embeddings[2 * i + 1] - batch.embeddings[2 * j + 1]);
  const all: [number, number][] = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ];
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const ofPairs = (same: (x: number) => number, other: (x: number) => number) =>
    mean(all.map(([i, j]) => (batch.labels[i] === batch.labels[j] ? same : other)(d(i, j))));

  it('Caffe: half of the squares; legacy: the margin less the square', () => {
    expect(layerLoss(find('caffe-contrastive'), batch)).toBeCloseTo(
      ofPairs(
        (x) => x ** 2 / 2,
        (x) => Math.max(0, 1 - x) ** 2 / 2,
      ),
      12,
    );
    expect(layerLoss(find('caffe-legacy'), batch)).toBeCloseTo(
      ofPairs(
        (x) => x ** 2 / 2,
        (x) => Math.max(0, 1 - x ** 2) / 2,
      ),
      12,
    );
  });

  it('TensorFlow Addons and keras.io: the squares whole', () => {
    const whole = ofPairs(
      (x) => x ** 2,
      (x) => Math.max(0, 1 - x) ** 2,
    );
    for (const id of ['tfa-contrastive', 'keras-contrastive']) expect(layerLoss(find(id), batch)).toBeCloseTo(whole, 12);
  });

  it('keras.io: squared distances, the mean over all ordered triplets', () => {
    const term = (a: number, p: number, n: number) => Math.max(0, d(a, p) ** 2 - d(a, n) ** 2 + 0.5);
    const terms = [term(0, 1, 2), term(0, 1, 3), term(1, 0, 2), term(1, 0, 3)];
    terms.push(term(2, 3, 0), term(2, 3, 1), term(3, 2, 0), term(3, 2, 1));
    expect(layerLoss(find('keras-triplet'), batch)).toBeCloseTo(mean(terms), 12);
  });

  it('TensorFlow Addons: the nearest negative beyond the positive, else the farthest', () => {
    // Anchor 0: d(0, p) = 1, beyond it q at 2. Anchor 1: beyond 1 is q. Anchors 2 and 3: nothing is beyond sqrt(4.25), so the farthest.
    const terms = [1 + d(0, 1) - d(0, 3), 1 + d(1, 0) - d(1, 3)];
    terms.push(1 + d(2, 3) - Math.max(d(2, 0), d(2, 1)), 1 + d(3, 2) - Math.max(d(3, 0), d(3, 1)));
    expect(layerLoss(find('tfa-semi-hard'), batch)).toBeCloseTo(mean(terms.map((term) => Math.max(0, term))), 12);
  });
});

it('a layer with a case or by its documentation: each names a loss of the catalogue, each golden case exists', () => {
  for (const { loss, heldBy } of libraryLayers) {
    expect(lossEntry(loss)).toBeDefined();
    for (const id of heldBy) expect(cases.some((golden) => golden.id === id)).toBe(true);
  }
  expect(new Set(libraryLayers.map(({ id }) => id)).size).toBe(libraryLayers.length);
});
