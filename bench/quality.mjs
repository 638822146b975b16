/**
 * Quality by steps: trains the real engine (WASM, in Node) and prints the leave-one-out 5-NN of the 2,000 probe images after given steps.
 * usage: node bench/quality.mjs [--steps 100,200,400,600] [--seeds 1,2,3] key=value ... [/ key=value ...]   (one group of settings a configuration)
 */
import { createRequire } from 'node:module';
import { build } from 'vite';

// TensorFlow.js must be one copy of its ES modules, so it is bundled; its WASM loader asks for `require` in Node.
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = new URL('../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out', import.meta.url).pathname;
const root = new URL('..', import.meta.url).pathname;
await build({
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { mainFields: ['module', 'main'] },
  ssr: { noExternal: true, target: 'node' },
  build: { ssr: 'bench/quality.ts', outDir: '.cache/quality', minify: false, target: 'node20' },
});
const { measureQuality } = await import(new URL('../.cache/quality/quality.js', import.meta.url).href);
await measureQuality(process.argv.slice(2));
process.exit(0);
