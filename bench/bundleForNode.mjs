/** Bundles a TypeScript file of bench/ (or another folder) for Node and imports it: TensorFlow.js must be one copy of its ES modules, and its WASM loader asks for `require`. */
import { createRequire } from 'node:module';
import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;

/**
 * @param {string} name file in the folder without '.ts'
 * @param {string} folder of the repository
 */
export async function importForNode(name, folder = 'bench') {
  globalThis.require = createRequire(import.meta.url);
  globalThis.__dirname = `${root}node_modules/@tensorflow/tfjs-backend-wasm/wasm-out`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { mainFields: ['module', 'main'] },
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: `${folder}/${name}.ts`, outDir: `.cache/${name}`, minify: false, target: 'node20' },
  });
  return import(`${root}.cache/${name}/${name}.js`);
}
