/**
 * Vite plugin: after a build, `sw.js` from src/serviceWorker.ts, with the list of the files that are kept on the device after the first visit. All that the page may
 * ask for is on it, but most of the data: that is kept on request (src/state/offline). Of the data MNIST's first shard is on it, and the lists of all files.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { announcedFiles, keptCacheName, keptFolders } from '../src/state/offline/keptCache.ts';

export interface PrecachedFile {
  url: string;
  /** Null where the name holds a hash. */
  revision: string | null;
}

/** Paths below the built folder, '/' between folders. What only hosts, authors' pages or the build itself read is left out, and the binary for threads, which is never used. */
export function isPrecached(path: string): boolean {
  if (/^(\.vite\/|_headers$|sw\.js$|embed\.js$|serve\.mjs$)|\.map$|threaded/.test(path)) return false;
  return !path.startsWith('data/') || /^data\/(\w+\/manifest\.json|mnist\/start\.bin)$/.test(path);
}

function listPrecached(folder: string): PrecachedFile[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replace(/^\/+/, ''));
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(`${folder}${path}`))
      .digest('hex')
      .slice(0, 16);
  return paths
    .filter(isPrecached)
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : hash(url) }));
}

/** The cache of kept files belongs to these files: other data never meet an old file. */
function cacheNameOf(dataFolder: string): string {
  const manifests = keptFolders.map((name) => `${dataFolder}${name}/manifest.json`).filter((path) => existsSync(path));
  return keptCacheName(manifests.flatMap((path) => announcedFiles(JSON.parse(readFileSync(path, 'utf8')))));
}

export function serviceWorker(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = `${resolve(config.root, config.build.outDir)}/`;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        if (this.environment && this.environment.name !== 'client') return;
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          define: {
            __PRECACHED__: JSON.stringify(listPrecached(folder)),
            __KEPT_CACHE__: JSON.stringify(cacheNameOf(`${folder}data/`)),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'es2022',
            lib: { entry: 'src/serviceWorker.ts', formats: ['iife'], name: 'serviceWorker', fileName: () => 'sw.js' },
          },
        });
      },
    },
  };
}
