/** What a lesson observes of the sandbox at one moment: the loss of the points on the plane and how strongly each is pulled. Pure. */
import type { Reading } from '../state/sandbox/reading';

export interface SandboxMark {
  loss: number;
  margin: number;
  /** From the anchor, in the loss's distance: to the positive (or the other of a pair), to the first negative (NaN for a pair). */
  dPositive: number;
  dNegative: number;
  /** Lengths of minus the gradient: how strongly each point is pulled. */
  pullAnchor: number;
  pullPositive: number;
  pullNegative: number;
}

export function sandboxMarkOf({ loss, gradient, distance, negatives }: Reading, margin: number): SandboxMark {
  const pull = (row: number) => (2 * row < gradient.length ? Math.hypot(gradient[2 * row], gradient[2 * row + 1]) : Number.NaN);
  return {
    loss,
    margin,
    dPositive: distance,
    dNegative: negatives[0]?.distance ?? Number.NaN,
    pullAnchor: pull(0),
    pullPositive: pull(1),
    pullNegative: pull(2),
  };
}
