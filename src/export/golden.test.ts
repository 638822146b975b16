/**
 * Golden cases hold the generated code: where another library's formula is the page's, the TensorFlow.js functions and the PyTorch script give the
 * golden values, and the call of pytorch-metric-learning has the parameters that the case names.
 */

import { describe, expect, it } from 'vitest';
import { readGolden } from '../ranking/golden';
import type { GoldenCase } from '../ranking/golden/inputs';
import goldenText from '../ranking/golden/ranking-losses.json?raw';
import { exportScript, type TargetId } from './exportScript';
import { answerOf, checkFile } from './testing/cases';
import { standingOf } from './testing/goldenCases';
import { runScript } from './testing/javascript';
import { pythonWith, runScripts } from './testing/python';

const standing = readGolden(goldenText).flatMap((golden) => {
  const found = standingOf(golden);
  return found ? [{ golden, ...found }] : [];
});

function codeOf(target: TargetId, experiment: (typeof standing)[number]['experiment']): string {
  const exported = exportScript(target, experiment);
  if (exported.kind === 'refused') throw new Error(`refused: ${exported.reason}`);
  return exported.code;
}

it('stand for most losses', () => {
  expect(new Set(standing.map(({ experiment }) => experiment.loss)).size).toBeGreaterThanOrEqual(8);
  expect(standing.length).toBeGreaterThan(20);
});

describe.each(standing)('$golden.id', ({ experiment, batch, loss, gradient }) => {
  it('is what the experiment is worth here', () => {
    expect(answerOf(experiment, batch).loss).toBeCloseTo(loss, 9);
  });

  it('is what the TensorFlow.js functions give', async () => {
    const { given } = batch;
    const width = given?.kind === 'pairs' ? 2 : 3;
    const rows =
      given && Array.from({ length: given.rows.length / width }, (_, t) => [...given.rows.slice(t * width, (t + 1) * width)]);
    const outcome = await runScript(codeOf('tensorflow-js', experiment), batch, rows ?? null);
    expect(Math.abs(outcome.loss - loss)).toBeLessThan(1e-5 + 1e-4 * Math.abs(loss));
    gradient?.flat().forEach((value, k) => {
      if (value !== null) expect(Math.abs(outcome.gradient[k] - value)).toBeLessThan(1e-4 + 1e-3 * Math.abs(value));
    });
  });
});

const python = pythonWith('torch');
it.skipIf(!python)(
  `PyTorch scripts give them${python ? '' : ' (skipped: no python3 here has torch)'}`,
  { timeout: 120_000 },
  () => {
    const outcomes = runScripts(
      python as string,
      standing.map(({ golden, experiment, batch }) => ({
        name: golden.id,
        code: codeOf('pytorch', experiment),
        batch: checkFile(experiment, batch),
      })),
    );
    standing.forEach(({ golden, loss }, i) => {
      expect(Math.abs(outcomes[i].loss - loss), golden.id).toBeLessThan(1e-9);
    });
  },
);

/** What a case of the library says of its call, as the script has to write it. */
function wordsOf({ loss, params }: GoldenCase): string[] {
  const words = [`losses.${/^pml\.(\w+)/.exec(loss)?.[1]}(`];
  if (params.margin !== undefined)
    words.push(`\nMARGIN = ${params.margin}\n`, `swap=${params.swap ? 'True' : 'False'}`, 'AvgNonZeroReducer()');
  for (const name of ['temperature', 'alpha', 'beta', 'base'])
    if (params[name] !== undefined) words.push(`\n${name.toUpperCase()} = ${params[name]}\n`, `${name}=${name.toUpperCase()}`);
  if (params.normalize === false) words.push('normalize_embeddings=False');
  if (params.normalize === true) words.push('DISTANCE = distances.CosineSimilarity()');
  if (typeof params.miner === 'string') words.push(`miner = miners.${params.miner.slice(0, params.miner.indexOf('('))}(`);
  return words;
}

const ofLibrary = standing.filter(({ golden }) => golden.loss.startsWith('pml.'));
it.each(ofLibrary)('$golden.id is the call of pytorch-metric-learning', ({ golden, experiment }) => {
  const code = codeOf('pytorch-metric-learning', experiment);
  for (const words of wordsOf(golden)) expect(code).toContain(words);
});
