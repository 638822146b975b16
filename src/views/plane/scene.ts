/** Everything a drawing of the plane needs to know of the sandbox, put together once a frame. Pure. */

import type { ExperimentState } from '../../state/experimentStore';
import type { SandboxState } from '../../state/sandbox/sandboxStore';
import { type Edge, edgeAt, edgeDistances } from './edges';

export interface PlaneScene {
  sandbox: SandboxState;
  experiment: ExperimentState['experiment'];
  inner: Edge | null;
  outer: Edge | null;
  /** With a swap the positive is an anchor too, and has an outer edge of its own. */
  swapped: Edge | null;
  /** Cosine distance: only directions from the origin count. */
  directions: boolean;
}

export function planeScene(sandbox: SandboxState, experiment: ExperimentState['experiment']): PlaneScene {
  const { mode, same, points, reading } = sandbox;
  const { distance, swap, loss } = experiment;
  const { inner, outer } = edgeDistances(experiment, mode, same, reading.distance);
  const at = (from: number, length: number | null) => (length === null ? null : edgeAt(points[from], length, distance));
  const hasSwap = swap && mode === 'triplet' && loss !== 'margin-ranking';
  return {
    sandbox,
    experiment,
    inner: at(0, inner),
    outer: at(0, outer),
    swapped: hasSwap ? at(1, outer) : null,
    directions: distance === 'cosine',
  };
}

/** Directions from the anchor in which nothing else lies: the middle of the widest gap, in radians. */
export function freeAngle({ sandbox: { points } }: PlaneScene): number {
  const [anchor, ...others] = points;
  const angles = others.map(({ x, y }) => Math.atan2(y - anchor.y, x - anchor.x)).sort((a, b) => a - b);
  let best = { width: -1, middle: 0 };
  for (const [i, angle] of angles.entries()) {
    const next = i + 1 < angles.length ? angles[i + 1] : angles[0] + 2 * Math.PI;
    if (next - angle > best.width) best = { width: next - angle, middle: (angle + next) / 2 };
  }
  return best.middle;
}
