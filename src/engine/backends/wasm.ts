/** The WASM backend with its binaries from this site (hashed addresses, never another origin) and the kernels of src/engine/wasmKernels. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { env } from '../tensorflow';
import { registerWasmKernels } from '../wasmKernels/register';

let prepared = false;

export async function prepareWasm(): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new Error('no WebAssembly');
  if (prepared) return;
  prepared = true;
  // One thread, also where the page is isolated and could have more: on two cores these small nets trained fifty times slower with TensorFlow.js's
  // thread pool (docs/benchmarks.md), and where threads might help they have not been measured.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const absolute = (address: string) => new URL(address, import.meta.url).href;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': absolute(plain),
    'tfjs-backend-wasm-simd.wasm': absolute(simd),
    'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedSimd),
  });
  registerWasmKernels();
}
