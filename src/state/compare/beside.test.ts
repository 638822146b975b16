/** The word `beside=`: every comparison survives the way through the address, and whatever it says, runs come out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../engine/protocol';
import { changed, defaultExperiment, experimentFields, experimentKeys, fitToLoss } from '../experiment';
import { pageFields } from '../pageSettings';
import { changesFrom, differencesOf, readBeside, sharedKeys, writeBeside } from './beside';
import { mostRuns } from './compareStore';

function anyValue(key: keyof Experiment): fc.Arbitrary<unknown> {
  const field = experimentFields[key];
  if (field.kind === 'boolean') return fc.boolean();
  if (field.kind === 'choice') return fc.constantFrom(...field.values);
  if (field.kind === 'word') return fc.constantFrom('', 'nil', '.nought', 'nil..pair');
  const { hardMin: min, hardMax: max } = field;
  if (field.kind === 'integer') return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
}

/** Each field as it is by default, or anything it can be. */
const anyExperiment = fc
  .record(
    Object.fromEntries(experimentKeys.map((key) => [key, fc.option(anyValue(key))])) as Record<
      keyof Experiment,
      fc.Arbitrary<unknown>
    >,
  )
  .map((values) => {
    const patch = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return fitToLoss(changed(defaultExperiment, patch as Partial<Experiment>));
  });

const anyRuns = fc
  .tuple(anyExperiment, fc.array(anyExperiment, { maxLength: mostRuns - 1 }))
  .map(([first, others]) => [
    first,
    ...others.map((other) => fitToLoss({ ...other, ...Object.fromEntries(sharedKeys.map((key) => [key, first[key]])) })),
  ]);

describe('what is beside an experiment', () => {
  it('comes back from the address as it was, whatever differs', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const word = writeBeside(runs);
        if (word !== null) expect(word).toMatch(pageFields.beside.pattern);
        expect(readBeside(word, runs[0])).toEqual({ runs, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is always something that can be trained, whatever the word says', () => {
    const piece = fc.constantFrom('loss', 'rate', 'margin', 'shown', ':', ';', ',', 'triplet', 'nt-xent', '0.5', '-1', 'x', '');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        anyExperiment,
        (word, base) => {
          const { runs } = readBeside(word, base);
          expect(runs.length).toBeLessThanOrEqual(mostRuns);
          expect(runs[0]).toBe(base);
          // Written and read again it is the same, which it could not be with anything out of its limits.
          expect(readBeside(writeBeside(runs), base)).toEqual({ runs, problems: [] });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says little: another loss brings its defaults', () => {
    const contrastive = changed(defaultExperiment, { loss: 'contrastive' });
    const classes = changed(defaultExperiment, { loss: 'cross-entropy', learningRate: 0.02 });
    const word = 'loss:contrastive,loss:cross-entropy;rate:0.02';
    expect(writeBeside([defaultExperiment, contrastive, classes])).toBe(word);
    expect(readBeside(word, defaultExperiment).runs).toEqual([defaultExperiment, contrastive, classes]);
    expect(changesFrom(defaultExperiment, contrastive)).toEqual(['loss']);
    expect(differencesOf([defaultExperiment, contrastive, classes])).toEqual(['loss', 'learningRate']);
  });

  it.each([
    ['losses', 'beside', 'losses', 'not-a-run', ''],
    ['margni:1', 'margni', '1', 'unknown-key', ''],
    ['shown:500', 'shown', '500', 'shared', ''],
    ['margin:wide', 'margin', 'wide', 'not-a-number', '1'],
    ['margin:-3', 'margin', '-3', 'out-of-range', '0'],
    ['margin:2;margin:3', 'margin', '3', 'repeated', '2'],
    ['loss:cross-entropy;mining:batch-hard', 'mining', 'batch-hard', 'not-with-loss', 'batch-all'],
    ['size:3,size:16,size:64,seed:9', 'beside', 'seed:9', 'too-many', '4'],
  ])('%s: what is wrong is named', (word, key, value, reason, used) => {
    expect(readBeside(word, defaultExperiment).problems).toEqual([{ key, value, reason, used }]);
  });

  it('a run of which nothing is understood is left out, the others stay', () => {
    const { runs } = readBeside('margni:1,margin:5;nonsense', defaultExperiment);
    expect(runs.map(({ margin }) => margin)).toEqual([1, 5]);
  });

  it('may be a preset, put over the experiment of the address', () => {
    const presetOf = (name: string) =>
      name === 'margins' ? { base: { margin: 0.1 }, beside: [{ margin: 1 }, { margin: 5 }] } : undefined;
    const base = { ...defaultExperiment, seed: 7 };
    const { runs, problems } = readBeside('margins', base, presetOf);
    expect(runs.map(({ margin, seed }) => [margin, seed])).toEqual([
      [0.1, 7],
      [1, 7],
      [5, 7],
    ]);
    expect(problems).toEqual([]);
  });
});
