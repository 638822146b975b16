/** `npm run portable`: the built page with a server of one file, as one zip for a USB stick or a room without a network: portable/ranking-loss-playground-VERSION.zip. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const name = 'ranking-loss-playground';

const readme = `Ranking Loss Playground ${version}

Serve this folder, then open http://localhost:8000/ in a browser. A browser refuses to run it from a file:// address.

    python3 -m http.server 8000 --bind localhost      (needs Python 3)
    node serve.mjs                                    (needs Node; sends the headers of _headers too)

--------

Sirve esta carpeta y abre http://localhost:8000/ en un navegador. Desde una dirección file:// el navegador no lo ejecuta.

    python3 -m http.server 8000 --bind localhost      (requiere Python 3)
    node serve.mjs                                    (requiere Node; envía también las cabeceras de _headers)
`;

const dist = `${root}dist`;
const built = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1).replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('.vite/'))
  .sort();
const files = [
  { path: 'README.txt', content: Buffer.from(readme) },
  { path: 'serve.mjs', content: readFileSync(`${root}scripts/serve.mjs`) },
  { path: 'LICENSE', content: readFileSync(`${root}LICENSE`) },
  ...built.map((path) => ({ path, content: readFileSync(`${dist}/${path}`) })),
];
const archive = zip(files.map(({ path, content }) => ({ path: `${name}/${path}`, content })));
mkdirSync(`${root}portable`, { recursive: true });
const target = `portable/${name}-${version}.zip`;
writeFileSync(`${root}${target}`, archive);
console.log(`${target}: ${files.length} files, ${(archive.length / 1e6).toFixed(1)} MB`);
