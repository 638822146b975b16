/** `npm start`: builds the data if it is missing, builds the page, serves it and prints the address. PORT picks the port. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = spawnSync(process.execPath, ['scripts/build-data.mjs', '--if-missing'], { cwd: root, stdio: 'inherit' });
if (data.status !== 0) process.exit(data.status ?? 1);
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? 'localhost' },
});
console.log('\nThe playground is served at');
server.printUrls();
console.log('Stop it with Ctrl+C.');
