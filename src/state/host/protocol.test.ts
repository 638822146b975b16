import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { app, readMessage, version } from './protocol';

const said = (rest: Record<string, unknown>) => ({ app, v: version, ...rest });

describe('what the host page says', () => {
  it.each([
    [said({ type: 'play' }), { type: 'play' }],
    [said({ type: 'pause', more: 1 }), { type: 'pause' }],
    [said({ type: 'step' }), { type: 'step' }],
    [said({ type: 'goto', step: 0 }), { type: 'goto', step: 0 }],
    [
      said({ type: 'set', values: { margin: 0.5, autoplay: false, theme: 'dark' } }),
      {
        type: 'set',
        values: { margin: 0.5, autoplay: false, theme: 'dark' },
      },
    ],
    ['slide:start', { type: 'play' }],
    ['slide:stop', { type: 'pause' }],
  ])('%j is a command', (data, command) => expect(readMessage(data)).toEqual(command));

  it.each([
    [{ type: 'play' }],
    [{ app, type: 'play' }],
    [{ app, v: 2, type: 'play' }],
    [{ app, v: '1', type: 'play' }],
    [{ app: 'another', v: 1, type: 'play' }],
    [said({ type: 'Play' })],
    [said({ type: ['play'] })],
    [said({ type: 'goto' })],
    [said({ type: 'goto', step: -1 })],
    [said({ type: 'goto', step: 1.5 })],
    [said({ type: 'goto', step: Number.NaN })],
    [said({ type: 'goto', step: Number.POSITIVE_INFINITY })],
    [said({ type: 'goto', step: '3' })],
    [said({ type: 'set' })],
    [said({ type: 'set', values: null })],
    [said({ type: 'set', values: [] })],
    [said({ type: 'set', values: {} })],
    [said({ type: 'set', values: { margin: Number.NaN } })],
    [said({ type: 'set', values: { margin: {} } })],
    [said({ type: 'set', values: { margin: 'x'.repeat(3000) } })],
    [said({ type: 'set', values: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, 1])) })],
    ['slide:start '],
    ['toString'],
    ['__proto__'],
    [[said({ type: 'play' })]],
    [null],
    [undefined],
    [12],
    [new Uint8Array(4)],
  ])('%j is none', (data) => expect(readMessage(data)).toBeNull());

  it('whatever else it is never throws and is no command', () => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(readMessage(thrower)).toBeNull();
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
        (data) => {
          expect(readMessage(data)).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('in the right envelope is one of the five commands with values of the right kind, or nothing', () => {
    const rest = fc.record(
      {
        type: fc.oneof(fc.constantFrom('play', 'pause', 'step', 'goto', 'set'), fc.string(), fc.anything()),
        step: fc.oneof(fc.integer(), fc.double(), fc.anything()),
        values: fc.oneof(
          fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.anything())),
          fc.anything(),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rest, (fields) => {
        const command = readMessage(said(fields));
        if (command === null) return;
        expect(['play', 'pause', 'step', 'goto', 'set']).toContain(command.type);
        expect(command.type).toBe(fields.type);
        if (command.type === 'goto') expect(Number.isSafeInteger(command.step) && command.step >= 0).toBe(true);
        if (command.type === 'set')
          for (const value of Object.values(command.values))
            expect(typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value)).toBe(
              true,
            );
      }),
      { numRuns: 2000 },
    );
  });
});
