/** The fixed lists of never-trained words: vectors are there, none is trained, and every class has one. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ownClassWords } from './classWords';
import { queryWords } from './queryWords';
import { createWordVectorsSource } from './wordVectors';

const folder = new URL('../../public/data/glove/', import.meta.url).href;
const readLocal = (async (address: string) => new Response(new Uint8Array(await readFile(new URL(address))))) as typeof fetch;

it.each(['mnist', 'fashion'] as const)('%s', async (dataset) => {
  const vectors = await createWordVectorsSource({ folderUrl: folder, fetch: readLocal }).open();
  const queries = queryWords(dataset);
  const words = queries.map(({ word }) => word);
  expect(words.filter((word) => vectors.indexOf(word) < 0)).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter((word) => ownClassWords(dataset).includes(word))).toEqual([]);
  expect(ownClassWords(dataset).filter((word) => vectors.indexOf(word) < 0)).toEqual([]);
  expect(new Set(queries.map(({ label }) => label))).toEqual(new Set(ownClassWords(dataset).keys()));
  expect(words).toHaveLength(dataset === 'mnist' ? 12 : 20);
});
