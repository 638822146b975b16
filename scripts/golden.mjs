/** `npm run golden -- FILE`: checks src/ranking against a file of golden values; exit 1 when a case is off or the file cannot be read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file || rest.length > 0) {
  console.error('Usage: npm run golden -- FILE   (a JSON file of golden values, see src/ranking/golden/README.md)');
  process.exit(1);
}

const { module } = await runnerImport(fileURLToPath(new URL('../src/ranking/golden.ts', import.meta.url)), {
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
});

let cases;
try {
  cases = module.readGolden(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(error.code === 'ENOENT' ? `${file}: no such file` : `${file}: ${error.message}`);
  process.exit(1);
}
const comparisons = cases.map(module.checkCase);
for (const line of module.reportLines(comparisons)) console.log(line);
process.exitCode = comparisons.some(({ verdict }) => verdict === 'off') ? 1 : 0;
