import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbedPlayer } from '../embed/player';
import { connectHost, type HostLinkOptions, stepEveryMs } from './hostLink';
import { app, type FromEmbed } from './protocol';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A link whose window, host and player are in the test's hands. */
function linked() {
  const state = { playing: false, step: 0 };
  const done: string[] = [];
  const warned: string[] = [];
  const posted: unknown[] = [];
  const tellers = new Set<() => void>();
  const listeners = new Set<(event: MessageEvent) => void>();
  const host = {};
  const note = (name: string, change?: () => void) => () => {
    done.push(name);
    change?.();
    for (const tell of tellers) tell();
  };
  const player: EmbedPlayer = {
    play: note('play', () => (state.playing = true)),
    pause: note('pause', () => (state.playing = false)),
    step: note('step', () => (state.step += 1)),
    reset: note('reset'),
    goTo: (step) => note(`goto ${step}`, () => (state.step = step))(),
    playing: () => state.playing,
    training: () => state.playing,
    stepShown: () => state.step,
    lossShown: () => 0.5,
    subscribe(listener) {
      tellers.add(listener);
      return () => tellers.delete(listener);
    },
  };
  const window = {
    parent: host,
    addEventListener: (_: 'message', listener: (event: MessageEvent) => void) => void listeners.add(listener),
    removeEventListener: (_: 'message', listener: (event: MessageEvent) => void) => void listeners.delete(listener),
  };
  const options: HostLinkOptions = {
    window,
    post: (message) => posted.push(message),
    player,
    set(values) {
      done.push(`set ${Object.keys(values).join()}`);
      return 'wrong' in values ? [{ key: 'wrong', value: '1', reason: 'unknown-key', used: '' }] : [];
    },
    address: () => './',
    onAddress: () => () => {},
    src: () => 'https://here.test/?embed=sandbox',
    warn: (text) => warned.push(text),
  };
  const link = connectHost(options);
  const say = (data: unknown, source: unknown = host) => {
    for (const listener of listeners) listener({ data, source } as MessageEvent);
  };
  const advance = () => {
    for (const tell of tellers) tell();
  };
  const reports = (type: FromEmbed['type']) => (posted as FromEmbed[]).filter((message) => message.type === type);
  return { state, done, warned, posted, link, say, reports, window, advance };
}

const command = (rest: object) => ({ app, v: 1, ...rest });

describe('the line to the host page', () => {
  it('says that it is ready, and how it stands', () => {
    const { posted } = linked();
    expect(posted).toEqual([
      { app, v: 1, type: 'ready' },
      { app, v: 1, type: 'state', playing: false, training: false, step: 0, loss: 0.5, address: './' },
    ]);
  });

  it('follows each command of the page around, and tells of playing at once', () => {
    const { done, say, reports } = linked();
    say(command({ type: 'play' }));
    expect(reports('state').at(-1)).toMatchObject({ playing: true, training: true });
    // Playing already: nothing to do.
    say('slide:start');
    say(command({ type: 'goto', step: 7 }));
    say(command({ type: 'step' }));
    say(command({ type: 'set', values: { margin: 1 } }));
    say('slide:stop');
    expect(done).toEqual(['play', 'goto 7', 'step', 'set margin', 'pause']);
    expect(reports('state').at(-1)).toMatchObject({ playing: false });
  });

  it('tells of wrong settings on the console', () => {
    const { say, warned } = linked();
    say(command({ type: 'set', values: { wrong: 1 } }));
    expect(warned).toEqual([expect.stringContaining('wrong=1 (unknown-key)')]);
  });

  it('tells steps at most every quarter of a second, the newest', () => {
    const { state, advance, reports } = linked();
    for (let i = 1; i <= 100; i += 1) {
      state.step = i;
      advance();
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(stepEveryMs);
    const steps = reports('step').map((message) => (message as { step: number }).step);
    // 100 changes in a second.
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(steps[0]).toBe(1);
    expect(steps.at(-1)).toBe(100);
  });

  it('tells a height when it has changed, in its own words and in those of Embedly', () => {
    const { link, posted } = linked();
    const before = posted.length;
    link.tellHeight(300);
    link.tellHeight(300);
    link.tellHeight(0);
    expect(posted.slice(before)).toEqual([
      { app, v: 1, type: 'height', height: 300 },
      JSON.stringify({ src: 'https://here.test/?embed=sandbox', context: 'iframe.resize', height: 300 }),
    ]);
  });

  it('does nothing for another window, whatever that says', () => {
    const { say, done, warned, window } = linked();
    say(command({ type: 'play' }), {});
    say(command({ type: 'play' }), null);
    expect(warned).toHaveLength(1);
    // Its own scripts may talk to each other.
    say({ devtools: true }, window);
    expect([done, warned.length]).toEqual([[], 1]);
  });

  it('ignores whatever is no command, and tells the first one', () => {
    const { say, done, warned, posted } = linked();
    const before = posted.length;
    fc.assert(
      fc.property(fc.anything(), (data) => say(data)),
      { numRuns: 500 },
    );
    expect(done).toEqual([]);
    expect(posted).toHaveLength(before);
    expect(warned).toHaveLength(1);
  });

  it('is silent and deaf once it has stopped', () => {
    const { link, say, done, state, advance, posted } = linked();
    state.step = 3;
    advance();
    link.stop();
    const before = posted.length;
    say(command({ type: 'play' }));
    state.step = 4;
    advance();
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    expect(posted).toHaveLength(before);
  });
});
