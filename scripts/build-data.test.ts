/** The command that builds the shards: what it says and leaves behind when its input is wrong, and that it does no work twice. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(dirname(fileURLToPath(import.meta.url)), 'build-data.mjs');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...flags], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('build-data', () => {
  it('stops at a source file that is missing or not the right one, and writes nothing', () => {
    const target = join(folder, 'out');
    const missing = run('--from', folder, '--to', target);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('train-images-idx3-ubyte is missing');
    writeFileSync(join(folder, 'train-images-idx3-ubyte'), 'not the images');
    const wrong = run('--from', folder, '--to', target);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('is not the MNIST file: its MD5 is');
    expect(readdirSync(folder)).toEqual(['train-images-idx3-ubyte']);
  });

  it('names a data set that it does not know, and asks where the files are that no package carries', () => {
    expect(run('--dataset', 'toString').stderr).toContain('There is no data set "toString". There are: mnist, fashion.');
    expect(run('--dataset', 'fashion', '--to', folder).stderr).toContain(
      '--from FOLDER where the idx files of Fashion-MNIST are',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names a flag that it does not know', () => {
    const { status, stderr } = run('--form', folder);
    expect(status).toBe(1);
    expect(stderr).toContain("Unknown option '--form'");
  });

  it('builds what is missing or incomplete, and only then', () => {
    // The shards of the page, which the same command has built before the tests.
    cpSync(join(dirname(script), '../public/data/mnist'), folder, { recursive: true });
    expect(run('--if-missing', '--to', folder).stdout).toContain('are there already');
    writeFileSync(join(folder, 'train-07.bin'), 'cut off');
    const again = run('--if-missing', '--to', folder);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('60000 training and 10000 test images');
    expect(again.stdout).toContain('34 shards in');
    expect(run('--if-missing', '--to', folder).stdout).toContain('are there already');
  }, 120_000);
});
