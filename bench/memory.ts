/** What a long run holds: tensors, the WASM heap, the JavaScript heap. Snapshots are taken as on the page, or their buffers would go unnoticed. */
import '@tensorflow/tfjs-backend-wasm';
import { createBatchSource } from '../src/engine/batchSource';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import { backend, memory, setBackend } from '../src/engine/tensorflow';
import { createTrainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { defaultExperiment } from '../src/state/experiment';
import { openLocalData } from './localData';

const STEPS_PER_SNAPSHOT = 30;

export async function measureMemory(steps: number): Promise<void> {
  registerWasmKernels();
  await setBackend('wasm');
  const data = await openLocalData();
  const probe = createProbeEmbedder(data.probe.pixels, data.probe.labels.length);
  const trainer = createTrainer(defaultExperiment, createBatchSource(data.store, data.schedule));
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('run it with node --expose-gc');
  const wasmBytes = () => (backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
  console.log(['step', 'tensors', 'tensor bytes', 'WASM heap MB', 'JS heap MB'].join('\t'));
  while (trainer.step < steps) {
    if ((await trainer.advance()) !== 'stepped') {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    if (trainer.step % STEPS_PER_SNAPSHOT === 0) {
      await probe.embed(trainer.network);
      trainer.takeCurve();
      trainer.lastBatch((index, out, offset) => data.store.copyPixels(index, out, offset));
    }
    if (trainer.step % (steps / 10) === 0) {
      collect();
      const { numTensors, numBytes } = memory();
      const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(2);
      console.log(
        [trainer.step, numTensors, numBytes, megabytes(wasmBytes()), megabytes(process.memoryUsage().heapUsed)].join('\t'),
      );
    }
  }
}
