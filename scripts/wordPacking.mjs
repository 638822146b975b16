/**
 * Packs word vectors to 8 bits a number. Pure functions over numbers and bytes, so that the same input always gives the same file. The format is in docs/data.md;
 * src/data/wordPayload.ts reads it.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const FORMAT_VERSION = 1;
const LEVELS = 255;

/** What is wrong with an extract ({dimensions, words, vectors}), in words; nothing: []. */
export function faultsOf({ dimensions, words, vectors }) {
  const faults = [];
  if (words.length !== vectors.length) faults.push(`${words.length} words, ${vectors.length} vectors`);
  const seen = new Set();
  words.forEach((word, place) => {
    if (!/^[a-z]+(-[a-z]+)*$/.test(word)) faults.push(`word ${place} is odd: ${JSON.stringify(word)}`);
    if (seen.has(word)) faults.push(`"${word}" is there twice`);
    seen.add(word);
    const vector = vectors[place] ?? [];
    if (vector.length !== dimensions || !vector.every(Number.isFinite) || vector.every((value) => value === 0))
      faults.push(`the vector of "${word}" is none`);
  });
  return faults;
}

/** Each word has its own range of 256 even levels, from its least number to its greatest. */
function quantise(vector) {
  const least = Math.min(...vector);
  const offset = Math.fround(least);
  const step = Math.fround((Math.max(...vector) - least) / LEVELS) || 1;
  const levels = vector.map((value) => Math.max(0, Math.min(LEVELS, Math.round((value - offset) / step))));
  return { offset, step, levels };
}

/** What is read back of each vector. */
export const unpackLevels = ({ vectors }) =>
  vectors.map((vector) => {
    const { offset, step, levels } = quantise(vector);
    return levels.map((level) => Math.fround(offset + step * level));
  });

/** Payload: `count` offsets and `count` steps as 32-bit floats, little-endian; `count` x `size` levels; the words with line feeds between, in UTF-8. */
export function packWords({ dimensions, words, vectors }) {
  const text = new TextEncoder().encode(words.join('\n'));
  const payload = new Uint8Array(words.length * (8 + dimensions) + text.length);
  const view = new DataView(payload.buffer);
  vectors.forEach((vector, place) => {
    const { offset, step, levels } = quantise(vector);
    view.setFloat32(4 * place, offset, true);
    view.setFloat32(4 * (words.length + place), step, true);
    payload.set(levels, 8 * words.length + dimensions * place);
  });
  payload.set(text, words.length * (8 + dimensions));
  return payload;
}

/** The file (gzip, the same on every system) and its manifest; `about` goes into the manifest as it is. */
export function buildWords(extract, about) {
  const payload = packWords(extract);
  const bytes = new Uint8Array(gzipSync(payload, { level: 9 }));
  bytes[9] = 0xff;
  const manifest = {
    formatVersion: FORMAT_VERSION,
    name: about.name,
    title: about.title,
    file: 'words.bin',
    count: extract.words.length,
    size: extract.dimensions,
    bytes: bytes.length,
    payloadBytes: payload.length,
    sha256: createHash('sha256').update(payload).digest('hex'),
    source: about.source,
    licence: about.licence,
  };
  return { manifest, bytes };
}
