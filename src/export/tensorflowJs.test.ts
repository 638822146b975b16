/** The functions of the exported TensorFlow.js scripts, run with tfjs-core on the cpu backend, say what src/ranking says; the scripts are well formed. */

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { describeLayers } from '../engine/network';
import type { Experiment } from '../engine/protocol';
import { lossEntry, lossIds } from '../ranking/catalogue';
import { rowsOf } from '../ranking/golden/inputs';
import { exportScript } from './exportScript';
import {
  answerOf,
  asSet,
  drawsAtRandom,
  experimentOf,
  experiments,
  fixedBatch,
  givenRows,
  headOf,
  nameOf,
} from './testing/cases';
import { runScript } from './testing/javascript';

function codeOf(experiment: Experiment): string {
  const exported = exportScript('tensorflow-js', experiment);
  if (exported.kind === 'refused') throw new Error(`refused: ${exported.reason}`);
  return exported.code;
}

describe('tensorflow-js', () => {
  it.each(lossIds)('%s: rows, loss and gradient are those of src/ranking', async (loss) => {
    for (const experiment of experiments.filter((asked) => asked.loss === loss)) {
      const { needs } = lossEntry(loss);
      const name = nameOf(experiment);
      const batch = needs === 'classes' ? { ...fixedBatch, head: headOf(experiment) } : fixedBatch;
      const outcome = await runScript(codeOf(experiment), batch, givenRows(experiment));
      const own = answerOf(experiment);
      if (needs === 'pairs' || needs === 'triplets') {
        const selected = rowsOf(own.sample(1e6).rows, needs === 'triplets' ? 3 : 2);
        expect(outcome.rows, name).toHaveLength(selected.length);
        if (!drawsAtRandom(experiment)) expect(asSet(outcome.rows as number[][]), name).toEqual(asSet(selected));
      }
      const expected = drawsAtRandom(experiment) ? answerOf(experiment, undefined, outcome.rows) : own;
      expect(Math.abs(outcome.loss - expected.loss), name).toBeLessThan(1e-5);
      const errors = outcome.gradient.map((value, k) => Math.abs(value - expected.gradient[k]));
      expect(Math.max(...errors), name).toBeLessThan(2e-5);
    }
  });

  it('is a module that Node can read', () => {
    for (const loss of lossIds) {
      const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--check'], {
        input: codeOf(experimentOf(loss)),
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
    }
  });
});

it.each(['keras', 'tensorflow-js'] as const)('%s starts every layer by the fan-in of the page', (target) => {
  for (const net of ['mlp', 'small-cnn', 'lenet'] as const) {
    const experiment = experimentOf('triplet', { net });
    const exported = exportScript(target, experiment);
    if (exported.kind === 'refused') throw new Error('refused');
    const written = [...exported.code.matchAll(/\.\.\.?start\((\d+)\)|\*\*start\((\d+)\)/g)].map(([, js, py]) =>
      Number(js ?? py),
    );
    const own = describeLayers(experiment).flatMap((layer) =>
      layer.parameters.flatMap(({ name, start }) => (start.kind === 'fan-in' && !name.endsWith('/bias') ? [start.fanIn] : [])),
    );
    expect(written.slice(0, own.length)).toEqual(own);
  }
});
