import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Channel, keepCourtesy, releaseAfterMs } from './courtesy';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Embeds that hear each other, as browsers have it: all but the one that speaks. */
function room() {
  const channels: Channel[] = [];
  return (): Channel => {
    const self: Channel = {
      onmessage: null,
      postMessage(data) {
        for (const other of channels) if (other !== self) other.onmessage?.({ data } as MessageEvent);
      },
      close: () => void channels.splice(channels.indexOf(self), 1),
    };
    channels.push(self);
    return self;
  };
}

function embed(channel: Channel | null) {
  let training = false;
  let released = 0;
  const listeners = new Set<() => void>();
  const change = (next: boolean) => {
    training = next;
    for (const listener of listeners) listener();
  };
  const player = {
    training: () => training,
    yieldToOther: () => change(false),
    release: () => (released += 1),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const stop = keepCourtesy(player, channel);
  return { train: () => change(true), pause: () => change(false), training: () => training, released: () => released, stop };
}

describe('embeds beside one another', () => {
  it('let only the one that began last train', () => {
    const open = room();
    const [a, b, c] = [embed(open()), embed(open()), embed(open())];
    a.train();
    b.train();
    expect([a, b, c].map((one) => one.training())).toEqual([false, true, false]);
    c.train();
    expect([a, b, c].map((one) => one.training())).toEqual([false, false, true]);
    a.train();
    expect([a, b, c].map((one) => one.training())).toEqual([true, false, false]);
  });

  it('train without a channel as well', () => {
    const alone = embed(null);
    alone.train();
    expect(alone.training()).toBe(true);
  });

  it('give the engine back after a minute of pause, once, and not where they went on before', () => {
    const one = embed(null);
    one.train();
    vi.advanceTimersByTime(10 * releaseAfterMs);
    expect(one.released()).toBe(0);
    one.pause();
    vi.advanceTimersByTime(releaseAfterMs - 1);
    one.train();
    one.pause();
    vi.advanceTimersByTime(releaseAfterMs - 1);
    expect(one.released()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(one.released()).toBe(1);
    vi.advanceTimersByTime(10 * releaseAfterMs);
    expect(one.released()).toBe(1);
  });

  it('do nothing any more once they are gone', () => {
    const open = room();
    const [a, b] = [embed(open()), embed(open())];
    a.train();
    a.stop();
    b.train();
    expect(a.training()).toBe(true);
    vi.advanceTimersByTime(releaseAfterMs);
    expect(a.released()).toBe(0);
  });
});
