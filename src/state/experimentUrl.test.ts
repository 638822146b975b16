import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds } from '../ranking/catalogue';
import { changed, defaultExperiment, defaultsFor, experimentFields, experimentKeys, type Field, fitToLoss } from './experiment';
import { fitTaskToPage, readUrl, writeUrl } from './experimentUrl';
import { defaultPage, pageFields, pageKeys } from './pageSettings';

function anyValue(field: Field): fc.Arbitrary<string | number | boolean | null | readonly string[]> {
  if (field.kind === 'word') return fc.option(fc.stringMatching(field.pattern));
  if (field.kind === 'set') return fc.subarray([...field.values]);
  if (field.kind === 'boolean') return fc.boolean();
  if (field.kind === 'choice') return fc.constantFrom(...field.values);
  const { hardMin, hardMax } = field;
  return field.kind === 'integer'
    ? fc.integer({ min: hardMin, max: hardMax })
    : // -0 and 0 are the same experiment.
      fc.double({ min: hardMin, max: hardMax, noNaN: true }).map((value) => (value === 0 ? 0 : value));
}

const anyOf = <K extends string>(keys: readonly K[], fields: Record<K, Field>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, anyValue(fields[key])])) as Record<K, fc.Arbitrary<unknown>>);

const anyExperiment = (anyOf(experimentKeys, experimentFields) as unknown as fc.Arbitrary<typeof defaultExperiment>).map(
  (experiment) => fitToLoss({ ...experiment, classWords: experiment.classWords ?? '' }),
);
const anyPage = fc
  .tuple(anyOf(pageKeys, pageFields), fc.boolean())
  .map(([page, endless]) =>
    endless ? { ...page, steps: null, anchor: null, positive: null, negative: null, at: null, scene: null } : page,
  ) as unknown as fc.Arbitrary<typeof defaultPage>;

describe('the address', () => {
  it('gives back every experiment and page setting, without a problem', () => {
    fc.assert(
      fc.property(anyExperiment, anyPage, (asked, page) => {
        const experiment = { ...asked };
        fitTaskToPage(experiment, page);
        Object.assign(experiment, fitToLoss(experiment));
        expect(readUrl(writeUrl(experiment, page))).toEqual({ experiment, page, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is empty for the defaults and names only what differs, in one order', () => {
    expect(writeUrl(defaultExperiment, defaultPage)).toBe('');
    const experiment = { ...defaultExperiment, margin: 0.5, mining: 'batch-hard', normalise: true } as const;
    expect(writeUrl(experiment, { ...defaultPage, language: 'es', autoplay: true })).toBe(
      'mining=batch-hard&margin=0.5&normalise=1&lang=es&autoplay=1',
    );
  });

  it('takes whatever it is given, and what comes out is within the limits', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'margin',
              'seed',
              'loss',
              'steps',
              'autoplay',
              'size',
              'scenes',
              'scene',
              'at',
              'anchor',
              'hide',
              '',
              '%',
            ),
            fc.string({ unit: 'binary' }),
          ),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(garbage, (search) => {
        const { experiment, page } = readUrl(search);
        // Written and read again it is the same, which it could not be with anything out of its limits.
        expect(readUrl(writeUrl(experiment, page))).toEqual({ experiment, page, problems: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['?margin=abc', 'margin', 'not-a-number', '1'],
    ['?margin=', 'margin', 'not-a-number', '1'],
    ['?margin=0x10', 'margin', 'not-a-number', '1'],
    ['?margin=NaN', 'margin', 'not-a-number', '1'],
    ['?margin=1e999', 'margin', 'out-of-range', '100'],
    ['?margin=-3', 'margin', 'out-of-range', '0'],
    ['?classes=1', 'classes', 'out-of-range', '2'],
    ['?samples=21', 'samples', 'out-of-range', '20'],
    ['?size=5', 'size', 'not-a-choice', '2'],
    ['?seed=1.6', 'seed', 'not-a-choice', '2'],
    ['?mining=easy', 'mining', 'not-a-choice', 'batch-all'],
    ['?steps=0', 'steps', 'out-of-range', '1'],
    ['?steps=many', 'steps', 'not-a-number', ''],
    ['?__proto__=1', '__proto__', 'unknown-key', ''],
    ['?margni=1', 'margni', 'unknown-key', ''],
  ])('%s is named as a problem', (search, key, reason, used) => {
    expect(readUrl(search).problems).toEqual([expect.objectContaining({ key, reason, used })]);
  });

  it.each([
    ['?loss=triplet&mining=pairs-balanced', 'mining', 'pairs-balanced', 'batch-all'],
    ['?mining=batch-hard&loss=nt-xent', 'mining', 'batch-hard', 'batch-all'],
    ['?loss=cross-entropy&mining=offline-epoch', 'mining', 'offline-epoch', 'batch-all'],
    ['?loss=contrastive&mining=easiest', 'mining', 'easiest', 'batch-all'],
    ['?loss=nt-xent&distance=euclidean', 'distance', 'euclidean', 'cosine'],
  ])('%s: what the loss cannot have is named, with what is used instead', (search, key, value, used) => {
    const { experiment, problems } = readUrl(search);
    expect(problems).toEqual([{ key, value, reason: 'not-with-loss', used }]);
    expect(fitToLoss(experiment)).toBe(experiment);
  });

  it.each(lossIds)('loss=%s alone asks for what that loss trains well with', (loss) => {
    const search = loss === defaultExperiment.loss ? '' : `loss=${loss}`;
    expect(readUrl(search)).toMatchObject({ experiment: defaultsFor(loss), problems: [] });
    expect(writeUrl(defaultsFor(loss), defaultPage)).toBe(search);
  });

  it('lets the first of a repeated key count', () => {
    const { experiment, problems } = readUrl('margin=0.2&margin=0.7');
    expect(experiment.margin).toBe(0.2);
    expect(problems).toEqual([{ key: 'margin', value: '0.7', reason: 'repeated', used: '0.2' }]);
  });

  it.each([
    ['autoplay', true],
    ['autoplay=1', true],
    ['autoplay=yes', true],
    ['autoplay=false', false],
    ['autoplay=0', false],
    ['autoplay=no', false],
  ])('?%s means autoplay %s', (search, autoplay) => {
    expect(readUrl(search)).toMatchObject({ page: { autoplay }, problems: [] });
  });

  it('does not blame the reader for what link trackers add', () => {
    expect(readUrl('?utm_source=mail&fbclid=x').problems).toEqual([]);
  });
});

describe('a change', () => {
  it('of the loss brings its defaults, keeps what the user had changed, and never ends in a state that cannot train', () => {
    fc.assert(
      fc.property(anyExperiment, fc.constantFrom(...lossIds), (asked, loss) => {
        const experiment = { ...asked, task: 'images' as const };
        const next = changed(experiment, { loss });
        const { distances, minings } = lossEntry(loss);
        expect(next.loss).toBe(loss);
        expect(distances).toContain(next.distance);
        expect(minings).toContain(next.mining);
        if (minings.includes(experiment.mining)) expect(next.mining).toBe(experiment.mining);
        const before = defaultsFor(experiment.loss, experiment.distance);
        const after = defaultsFor(loss, next.distance);
        for (const key of ['margin', 'temperature', 'average', 'similarity', 'learningRate'] as const)
          expect(next[key]).toBe(experiment[key] === before[key] ? after[key] : experiment[key]);
      }),
    );
  });

  it('and back again is what it was', () => {
    for (const loss of lossIds)
      expect(changed(changed(defaultExperiment, { loss }), { loss: 'triplet' })).toEqual(defaultExperiment);
    for (const distance of lossEntry('triplet').distances)
      expect(changed(changed(defaultExperiment, { distance }), { distance: 'euclidean' })).toEqual(defaultExperiment);
  });

  it('of the distance takes its margin along unless the user has set one', () => {
    expect(changed(defaultExperiment, { distance: 'cosine' }).margin).toBe(0.2);
    expect(changed({ ...defaultExperiment, margin: 0.7 }, { distance: 'cosine' }).margin).toBe(0.7);
    expect(changed(defaultExperiment, { distance: 'cosine', margin: 0.5 }).margin).toBe(0.5);
    expect(readUrl('distance=cosine').experiment.margin).toBe(0.2);
  });

  it('of anything else is that change', () => {
    expect(changed(defaultExperiment, { margin: 0.3, seed: 4 })).toEqual({ ...defaultExperiment, margin: 0.3, seed: 4 });
    expect(changed(defaultExperiment, { mining: 'pairs-balanced' })).toEqual(defaultExperiment);
  });
});
