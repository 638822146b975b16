/** How the page is built: relative base (works under any path), ES module workers so that each backend is its own chunk. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { formulas } from './scripts/formulas.ts';
import { hostHeaders } from './scripts/headers.ts';
import { chunkGroups, firstFiles } from './scripts/houseChunk.ts';
import { oembed } from './scripts/oembed.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';

export default defineConfig({
  base: './',
  plugins: [react(), formulas(), oembed(process.env.SITE_URL), hostHeaders(), firstFiles(), serviceWorker()],
  worker: { format: 'es' },
  // Named, or the development server finds them late, inside the worker, and reloads the page once.
  optimizeDeps: {
    include: ['cpu', 'wasm', 'webgl', 'webgpu']
      .map((name) => `@tensorflow/tfjs-backend-${name}`)
      .concat('@tensorflow/tfjs-core'),
  },
  // Data shards and WebAssembly binaries are fetched by address; never inline them.
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A browser that cannot load ahead (Safari before 17) loads when it comes to it; every other page would carry the script for it.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(import.meta.dirname) } } },
  },
});
