/** Embeds the probe set: its pixels stay on the device in chunks of one fixed shape, so that GPU buffers are reused and no shader is compiled anew. */
import type { Network } from './network';
import { dispose, type Tensor, tensor } from './tensorflow';

/** Images embedded at once. */
export const PROBE_CHUNK = 500;

export interface ProbeEmbedder {
  /** Row-major, probe count x embedding size. */
  embed(network: Network): Promise<Float32Array>;
  dispose(): void;
}

/** `pixels`: count x 784, 8 bit. */
export function createProbeEmbedder(pixels: Uint8Array, count: number): ProbeEmbedder {
  const chunks: Tensor[] = [];
  for (let from = 0; from < count; from += PROBE_CHUNK) {
    const values = new Float32Array(PROBE_CHUNK * 784);
    const to = Math.min(count, from + PROBE_CHUNK);
    for (let i = from * 784; i < to * 784; i++) values[i - from * 784] = pixels[i] / 255;
    chunks.push(tensor(values, [PROBE_CHUNK, 28, 28, 1]));
  }
  return {
    async embed(network) {
      const outputs = chunks.map((chunk) => network.embed(chunk));
      const size = outputs[0].shape[1];
      const positions = new Float32Array(count * size);
      for (let i = 0; i < outputs.length; i++) {
        const values = (await outputs[i].data()) as Float32Array;
        const from = i * PROBE_CHUNK * size;
        positions.set(values.subarray(0, Math.min(values.length, positions.length - from)), from);
      }
      dispose(outputs);
      return positions;
    },
    dispose: () => dispose(chunks),
  };
}
