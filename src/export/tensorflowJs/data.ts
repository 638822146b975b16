/** The data set's files and the batches of the TensorFlow.js script: P x K balanced ones, or triplets and pairs chosen before anything is embedded. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import { CLASS_COUNT } from '../constants';
import { datasetTerms } from '../datasets';

export const chance = `/** Uniform in [0, 1), the same for the same seed (mulberry32). */
let state = SEED;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const integer = (n) => Math.floor(n * random());

/** The first \`count\` of the items in random order (all of them unless told). */
function draw(items, count = items.length) {
  const drawn = [...items];
  for (let i = 0; i < Math.min(count, drawn.length); i++) {
    const j = i + integer(drawn.length - i);
    [drawn[i], drawn[j]] = [drawn[j], drawn[i]];
  }
  return drawn.slice(0, count);
}`;

export const idxFiles = ({ dataset }: Experiment): string => `/** Bytes of an idx file and the number of its entries. */
async function readIdx(folder, name) {
  const { readFile } = await import('node:fs/promises');
  const { gunzipSync } = await import('node:zlib');
  const path = \`\${folder}/\${name}\`;
  const data = await readFile(path).catch(async () => gunzipSync(await readFile(\`\${path}.gz\`)));
  return { bytes: data.subarray(4 + 4 * data[3]), count: data.readUInt32BE(4) };
}

/** Pixels as bytes (784 an image) and labels. */
async function load${datasetTerms[dataset].scriptName}(folder, part) {
  const images = await readIdx(folder, \`\${part}-images-idx3-ubyte\`);
  const labels = Array.from((await readIdx(folder, \`\${part}-labels-idx1-ubyte\`)).bytes);
  return { pixels: images.bytes, count: images.count, labels };
}

/** Images as count x 28 x 28 x 1, values in 0..1. */
function imagesOf({ pixels }, rows) {
  const values = new Float32Array(rows.length * 784);
  rows.forEach((row, i) => {
    for (let k = 0; k < 784; k++) values[i * 784 + k] = pixels[row * 784 + k] / 255;
  });
  return tf.tensor(values, [rows.length, 28, 28, 1]);
}`;

const balanced = `/** Rows of P distinct classes x K distinct images of each. */
function* balancedBatches({ members }) {
  for (;;) yield { rows: draw(members, CLASSES_PER_BATCH).flatMap((own) => draw(own, SAMPLES_PER_CLASS)) };
}`;

const partners = `/** Another image of the same class. */
function drawSame(row, { labels, members }) {
  const own = members.find((rows) => labels[rows[0]] === labels[row]);
  for (;;) {
    const other = own[integer(own.length)];
    if (other !== row) return other;
  }
}

/** An image of another class, all classes alike. */
function drawOther(row, { labels, members }) {
  const others = members.filter((own) => labels[own[0]] !== labels[row]);
  const own = others[integer(others.length)];
  return own[integer(own.length)];
}`;

const everyRow = 'set.members.flat()';

const tripletBatches = (
  fixed: boolean,
) => `/** Rows of images, and triplets as rows of the batch; the triplets are ${fixed ? 'drawn once' : 'new in each epoch'}. */
function* offlineBatches(set) {
  const drawTriplets = () => ${everyRow}.map((row) => [row, drawSame(row, set), drawOther(row, set)]);
${fixed ? '  const triplets = drawTriplets();\n  for (;;) {\n    const order = draw(triplets);' : '  for (;;) {\n    const order = draw(drawTriplets());'}
    for (let first = 0; first < order.length; first += TRIPLETS_PER_BATCH) {
      const chosen = order.slice(first, first + TRIPLETS_PER_BATCH);
      yield { rows: chosen.flat(), given: chosen.map((_, t) => [3 * t, 3 * t + 1, 3 * t + 2]) };
    }
  }
}`;

const pairBatches = (
  fixed: boolean,
) => `/** Rows of images, and pairs as rows of the batch, half of one class; the pairs are ${fixed ? 'drawn once' : 'new in each epoch'}. */
function* offlineBatches(set) {
${
  fixed
    ? `  const pairs = ${everyRow}.map((row) => [row, (random() < 0.5 ? drawSame : drawOther)(row, set)]);
  for (;;) {
    const order = draw(pairs);`
    : `  for (;;) {
    const order = draw(${everyRow}).map((row, turn) => [row, (turn % 2 === 0 ? drawSame : drawOther)(row, set)]);`
}
    for (let first = 0; first < order.length; first += PAIRS_PER_BATCH) {
      const chosen = order.slice(first, first + PAIRS_PER_BATCH);
      yield { rows: chosen.flat(), given: chosen.map((_, t) => [2 * t, 2 * t + 1]) };
    }
  }
}`;

/** What training may draw from, and under which labels. */
export function scriptTeaching({ leftOut, flippedShare }: Experiment): string {
  const taught = leftOut === 'none' ? 'classes' : 'classes.filter((label) => label !== LEFT_OUT)';
  const others = 'const others = taught.filter((other) => other !== label);';
  const labels =
    flippedShare > 0
      ? `  // A share of the labels is wrong: one of the others, all alike.
  const labels = set.labels.map((label) => {
    if (random() >= FLIPPED_SHARE) return label;
    ${others}
    return others[integer(others.length)];
  });
`
      : '  const { labels } = set;\n';
  return `/** What training is told: the rows of each class${leftOut === 'none' ? '' : ' but the one left out'}. */
function asTaught(set) {
  const classes = Array.from({ length: ${CLASS_COUNT} }, (_, label) => label);
  const taught = ${taught};
${labels}  const members = taught.map((own) => labels.flatMap((label, row) => (label === own${leftOut !== 'none' && flippedShare > 0 ? ' && set.labels[row] !== LEFT_OUT' : ''} ? [row] : [])));
  return { ...set, labels, members };
}`;
}

/** The generators of batches, and the name of the one that the loop asks. */
export function scriptBatches({ loss, mining }: Experiment): { code: string[]; call: string } {
  if (!isOffline(mining)) return { code: [balanced], call: 'balancedBatches' };
  const fixed = mining === 'offline-fixed';
  const batches = lossEntry(loss).needs === 'triplets' ? tripletBatches(fixed) : pairBatches(fixed);
  return { code: [partners, batches], call: 'offlineBatches' };
}
