/** Waiting for a run to stand still: paused, with its newest frame and its last checkpoint of the same step, so that the two can be saved together. */
import type { Checkpoint } from '../engine/protocol';
import { runStore } from './runStore';
import { latest } from './timeline';

const patienceMs = 10_000;
const lookEveryMs = 30;

/**
 * @param ask what the engine client knows, null without an engine.
 * @returns the checkpoint (null at step 0, which follows from the seed), or null when it does not come to that.
 */
export async function whenStanding(
  ask: () => { checkpoint: Checkpoint | null; paused: boolean } | null,
): Promise<{ checkpoint: Checkpoint | null } | null> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const known = ask();
    const frame = latest();
    if (!known || runStore.getState().playing || performance.now() > deadline) return null;
    const { checkpoint, paused } = known;
    if (frame && paused && (checkpoint?.step ?? 0) === frame.step) return { checkpoint };
    // A checkpoint comes as a message without news for any store: look again soon.
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
