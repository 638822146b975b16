import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceEveryMs, createAnnouncer } from './announcer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An announcer of a number that the test changes, with what was said when. */
function announced() {
  const said: { sentence: string; at: number }[] = [];
  let composed = 0;
  let sentence = '';
  const start = performance.now();
  const announcer = createAnnouncer(
    () => {
      composed++;
      return sentence;
    },
    (words) => said.push({ sentence: words, at: performance.now() - start }),
  );
  return {
    said,
    composed: () => composed,
    announcer,
    tell(next: string) {
      sentence = next;
      announcer.ask();
    },
  };
}

describe('announcer', () => {
  it('says at most one sentence in five seconds, the newest, however often something changes', () => {
    const { said, tell, composed } = announced();
    for (let step = 1; step <= 300; step++) {
      tell(`Step ${step}.`);
      vi.advanceTimersByTime(66);
    }
    vi.advanceTimersByTime(60_000);
    expect(said[0]).toEqual({ sentence: 'Step 1.', at: 0 });
    for (let i = 1; i < said.length; i++) expect(said[i].at - said[i - 1].at).toBeGreaterThanOrEqual(announceEveryMs);
    // 300 changes in 19.8 seconds: at 0, 5, 10, 15 and 20.
    expect(said).toHaveLength(5);
    expect(said.at(-1)?.sentence).toBe('Step 300.');
    expect(composed()).toBe(5);
  });

  it('is silent when nothing changes, however often it is asked', () => {
    const { said, tell } = announced();
    for (let i = 0; i < 100; i++) {
      tell('Paused at step 40.');
      vi.advanceTimersByTime(1000);
    }
    expect(said).toHaveLength(1);
  });

  it('has nothing to say before there is a sentence, and says the first at once', () => {
    const { said, tell } = announced();
    tell('');
    vi.advanceTimersByTime(2000);
    expect(said).toEqual([]);
    tell('Step 1.');
    vi.advanceTimersByTime(0);
    expect(said).toEqual([{ sentence: 'Step 1.', at: 2000 }]);
  });

  it('says nothing any more once stopped', () => {
    const { said, tell, announcer } = announced();
    tell('Step 1.');
    announcer.stop();
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });
});
