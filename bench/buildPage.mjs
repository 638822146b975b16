/** Builds bench/page as production code into .cache/bench-page and serves it; answers with its address. */
import { build, preview } from 'vite';

const root = new URL('..', import.meta.url).pathname;

export async function serveBenchPage() {
  const settings = {
    configFile: false,
    root: `${root}bench/page`,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: `${root}.cache/bench-page`, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 4191, strictPort: false } });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}
