/** Writes public/runs: each recording asked for (all without words), and index.json of all that are there. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { openLocalData } from '../bench/localData';
import { setBackend } from '../src/engine/tensorflow';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { readRecording } from '../src/state/recorded/checkRecording';
import { type RecordingId, recordingIds } from '../src/state/recorded/recipes';
import { recordingBudgetBytes } from '../src/state/recorded/recordingKind';
import { writeRecording } from '../src/state/recorded/writeRecording';
import { record } from './recordRuns';

const folder = `${process.cwd()}/public/runs/`;

async function writeIndex(): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.rlr')).sort();
  const entries = [];
  for (const name of files) {
    const bytes = new Uint8Array(await readFile(folder + name));
    const { id, probe, runs } = await readRecording(bytes);
    entries.push({
      id,
      title: `recorded.titles.${id}`,
      file: name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      runs: runs.length,
      steps: runs[0].losses.length,
      frames: runs[0].frames.length,
      images: probe.labels.length,
      made: { command: `npm run record -- ${id}`, backend: 'wasm', stepMs: runs.map(({ stepMs }) => stepMs) },
    });
  }
  await writeFile(`${folder}index.json`, `${JSON.stringify(entries, null, 2)}\n`);
}

export async function recordAll(words: string[]): Promise<void> {
  const unknown = words.filter((word) => !recordingIds.includes(word as RecordingId));
  if (unknown.length) throw new Error(`no recipe for ${unknown.join(', ')}; there are ${recordingIds.join(', ')}`);
  registerWasmKernels();
  await setBackend('wasm');
  const data = await openLocalData();
  await mkdir(folder, { recursive: true });
  for (const id of words.length ? (words as RecordingId[]) : recordingIds) {
    const recording = await record(id, data);
    const bytes = await writeRecording(recording);
    await writeFile(`${folder}${id}.rlr`, bytes);
    const last = recording.runs.map(({ frames, losses }) => {
      const { knn5, spread } = frames[frames.length - 1].metrics;
      return `loss ${losses[losses.length - 1].toFixed(3)} 5-NN ${knn5.toFixed(3)} spread ${spread.toFixed(3)}`;
    });
    const verdict = bytes.length > recordingBudgetBytes ? `OVER ${recordingBudgetBytes}` : 'ok';
    console.log(`${id}: ${bytes.length} bytes (${verdict}), ${recording.runs[0].frames.length} frames; ${last.join('; ')}`);
  }
  await writeIndex();
}
