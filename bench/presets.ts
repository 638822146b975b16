/** Trains the presets of the compare page in Node on WASM and prints the numbers of their tables, one line a run, seed and mark. */
import '@tensorflow/tfjs-backend-wasm';
import { createWordVectorsSource } from '../src/data/wordVectors';
import type { EngineDataset } from '../src/engine/dataset';
import type { DatasetId, Experiment } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { experimentsOf, findPreset, presetIds, presetOf } from '../src/state/compare/presets';
import { changed } from '../src/state/experiment';
import { trainRun } from '../src/trainRuns.testing';
import { localDataFolder, openLocalData, serveLocalData } from './localData';

const percentOrNone = (share: number | null) => (share === null ? '-' : (100 * share).toFixed(1));
const readWord = (value: string) => (value === 'true' ? true : Number.isNaN(Number(value)) ? value : Number(value));

export async function measurePresets(words: string[]): Promise<void> {
  const option = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? null : words.splice(at, 2)[1].split(',').map(Number);
  };
  const asked = option('--steps');
  const seeds = option('--seeds') ?? [1, 2];
  const settings = words.filter((word) => word.includes('=')).map((word) => word.split('='));
  const over = Object.fromEntries(settings.map(([key, value]) => [key, readWord(value)])) as Partial<Experiment>;
  const named = words.map(findPreset).filter((id) => id !== undefined);

  registerWasmKernels();
  await setBackend('wasm');
  const opened = new Map<DatasetId, Promise<EngineDataset>>();
  const openedFor = (dataset: DatasetId) => {
    const data = opened.get(dataset) ?? openLocalData(dataset);
    opened.set(dataset, data);
    return data;
  };
  serveLocalData();
  const vectors = await createWordVectorsSource({ folderUrl: `${localDataFolder}glove/` }).open();
  console.log(
    'preset\trun\tseed\tstep\timages\tloss\tactive\t5-NN\tR@1\tmAP@R\tspread\tsilh.\tleft out mAP@R\tleft out R@1\ttrained mAP@R\tfalse neg.\tmAP by words\tnever trained\tms/step',
  );
  for (const id of named.length ? named : presetIds) {
    const preset = presetOf(id);
    for (const seed of seeds)
      for (const [run, experiment] of experimentsOf(preset, { seed }).entries()) {
        const later = preset.later?.run === run ? preset.later : undefined;
        for (const row of await trainRun(
          await openedFor(experiment.dataset),
          changed(experiment, over),
          asked ?? [preset.steps],
          later,
          vectors,
        )) {
          const shares = [row.activeShare, row.knn5, row.recallAt1, row.meanAveragePrecisionAtR];
          const percents = shares.map((share) => (100 * share).toFixed(1));
          const { leftOutPrecision, leftOutRecall, trainedPrecision, falseNegatives, wordPrecision, newWordPrecision } = row;
          const open = [leftOutPrecision, leftOutRecall, trainedPrecision, falseNegatives, wordPrecision, newWordPrecision].map(
            percentOrNone,
          );
          const numbers = [row.loss.toFixed(4), ...percents, row.spread.toPrecision(3), row.silhouette.toFixed(3)];
          console.log(
            [id, run, seed, row.step, row.imagesSeen, ...numbers, ...open, (row.trainedMs / row.step).toFixed(1)].join('\t'),
          );
        }
      }
  }
}
