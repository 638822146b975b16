/**
 * Notices a worker that says nothing for too long while it should. It counts its own ticks rather than reading the clock,
 * so that a laptop that has slept, or a throttled background tab, is not mistaken for a dead worker.
 */

const tickMs = 1000;

export interface Watchdog {
  /** Starts to wait: `onSilence` is called once, after this many seconds without `heard`. A second call with the same reason changes nothing. */
  expect(reason: string, seconds: number): void;
  heard(): void;
  /** Nothing is expected: silence is fine. */
  rest(): void;
}

export function createWatchdog(onSilence: (reason: string, seconds: number) => void): Watchdog {
  let timer: ReturnType<typeof setInterval> | undefined;
  let expected: { reason: string; seconds: number } | null = null;
  let silentTicks = 0;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    expected = null;
  };
  return {
    rest,
    heard() {
      silentTicks = 0;
    },
    expect(reason, seconds) {
      if (expected?.reason === reason && expected.seconds === seconds) return;
      expected = { reason, seconds };
      silentTicks = 0;
      timer ??= setInterval(() => {
        silentTicks += 1;
        if (!expected || silentTicks * tickMs < expected.seconds * 1000) return;
        const silent = expected;
        rest();
        onSilence(silent.reason, silent.seconds);
      }, tickMs);
    },
  };
}
