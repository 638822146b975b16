/**
 * The exported Python scripts run unchanged and say what src/ranking says: every loss on every distance with every mining and its switches, on one
 * fixed batch, loss and gradient within 1e-5. Where a library is not installed its part is skipped, with the reason in the title.
 */

import { describe, expect, it } from 'vitest';
import { describeLayers } from '../engine/network';
import type { Experiment } from '../engine/protocol';
import { lossEntry, lossIds } from '../ranking/catalogue';
import { rowsOf } from '../ranking/golden/inputs';
import { exportScript, type TargetId } from './exportScript';
import { answerOf, asSet, checkFile, drawsAtRandom, experimentOf, experiments, nameOf } from './testing/cases';
import { type Outcome, pythonWith, type Run, runAlone, runScripts, syntaxErrors } from './testing/python';

const nets = (['mlp', 'small-cnn', 'lenet'] as const).flatMap((net) =>
  [true, false].map((normalise) => experimentOf('triplet', { net, normalise, embeddingSize: 16 })),
);

function runOf(target: TargetId, experiment: Experiment): Run | null {
  const exported = exportScript(target, experiment);
  return exported.kind === 'refused'
    ? null
    : { name: `${target} ${nameOf(experiment)}`, code: exported.code, batch: checkFile(experiment) };
}

const unordered = (rows: number[][]) => asSet(rows.map((row) => (row.length === 2 ? [...row].sort((a, b) => a - b) : row)));

function compare(experiment: Experiment, outcome: Outcome) {
  const name = nameOf(experiment);
  const needsRows = ['pairs', 'triplets'].includes(lossEntry(experiment.loss).needs);
  const own = answerOf(experiment);
  if (needsRows) {
    // As many as the page selects, and the very same where nothing is drawn.
    const width = lossEntry(experiment.loss).needs === 'triplets' ? 3 : 2;
    const selected = rowsOf(own.sample(1e6).rows, width);
    expect(outcome.rows.length, name).toBe(selected.length);
    if (drawsAtRandom(experiment)) expect(new Set(unordered(outcome.rows)).size, name).toBe(outcome.rows.length);
    else expect(unordered(outcome.rows), name).toEqual(unordered(selected));
  }
  const expected = drawsAtRandom(experiment) ? answerOf(experiment, undefined, outcome.rows) : own;
  if (experiment.mining === 'random-negative') expect(expected.activeCount, name).toBe(expected.selectedCount);
  expect(Math.abs(outcome.loss - expected.loss), name).toBeLessThan(1e-5);
  const errors = outcome.gradient.flat().map((value, k) => Math.abs(value - expected.gradient[k]));
  expect(errors).toHaveLength(expected.gradient.length);
  expect(Math.max(...errors), name).toBeLessThan(1e-5);
  expect(outcome.gradient_norm, name).toBeCloseTo(Math.hypot(...expected.gradient), 4);
}

const targets: { target: TargetId; module: string }[] = [
  { target: 'pytorch', module: 'torch' },
  { target: 'pytorch-metric-learning', module: 'pytorch_metric_learning.losses' },
  { target: 'keras', module: 'tensorflow' },
];

describe.each(targets)('$target', ({ target, module }) => {
  const python = pythonWith(module);
  const title = python
    ? 'agrees with src/ranking on every loss that it offers'
    : `agrees (skipped: no python3 here has ${module})`;
  it.skipIf(!python)(title, { timeout: 600_000 }, () => {
    const asked = experiments.filter((experiment) => runOf(target, experiment) !== null);
    const outcomes = runScripts(
      python as string,
      asked.map((experiment) => runOf(target, experiment) as Run),
    );
    asked.forEach((experiment, i) => {
      compare(experiment, outcomes[i]);
    });
  });
});

describe('PyTorch', () => {
  const python = pythonWith('torch');
  it.skipIf(!python)('is run as people run it', { timeout: 120_000 }, () => {
    const experiment = experimentOf('triplet', { mining: 'batch-hard' });
    compare(experiment, runAlone(python as string, runOf('pytorch', experiment) as Run));
  });

  it.skipIf(!python)('has the net of the page, layer for layer', { timeout: 120_000 }, () => {
    const outcomes = runScripts(
      python as string,
      nets.map((experiment) => runOf('pytorch', experiment) as Run),
    );
    nets.forEach((experiment, i) => {
      const sizes = describeLayers(experiment).flatMap((layer) =>
        layer.parameters.map(({ shape }) => shape.reduce((a, b) => a * b, 1)),
      );
      expect(outcomes[i].shapes.map((shape) => shape.reduce((a, b) => a * b, 1))).toEqual(sizes);
    });
  });
});

it('refuses only what a framework cannot say', () => {
  const refused = targets.flatMap(({ target }) =>
    lossIds.flatMap((loss) => {
      const exported = exportScript(target, experimentOf(loss));
      return exported.kind === 'refused' && exported.reason !== 'not-written' ? [`${target} ${loss}`] : [];
    }),
  );
  expect(refused).toEqual(['pytorch-metric-learning cross-entropy']);
});

describe('without any library', () => {
  const python = pythonWith('sys');
  it.skipIf(!python)('all Python scripts are well formed', () => {
    const codes = targets.flatMap(({ target }) =>
      [...experiments, ...nets].flatMap((experiment) => runOf(target, experiment)?.code ?? []),
    );
    expect(codes.length).toBeGreaterThan(400);
    expect(syntaxErrors(python as string, codes)).toEqual([]);
  });
});
