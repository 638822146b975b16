/** What to do when a training worker has died: start another, one backend lower after the second death within a minute, or give up. Pure. */
import type { BackendId } from '../engine/protocol';

/** From the fastest to the one that always works. */
export const backendOrder: readonly BackendId[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

export function lowerBackend(backend: BackendId): BackendId | null {
  return backendOrder[backendOrder.indexOf(backend) + 1] ?? null;
}

export interface Death {
  /** Any clock in milliseconds. */
  atMs: number;
  /** The backend in use or asked for; null: it died before choosing one by itself. */
  backend: BackendId | null;
  /** The worker's script was running at all. */
  listened: boolean;
}

export type Recovery = { kind: 'again' } | { kind: 'lower'; from: BackendId; to: BackendId } | { kind: 'give-up' };

const windowMs = 60_000;
const deathsBeforeLower = 2;
/** A script that does not even start is not the backend's fault; three tries are enough. */
const deathsBeforeGivingUp = 3;

/** @param deaths all so far, oldest first, the present one last; those before the last change of backend count no more. */
export function planRecovery(deaths: readonly Death[]): Recovery {
  const last = deaths[deaths.length - 1];
  const recent = deaths.filter((death) => last.atMs - death.atMs < windowMs);
  if (!last.listened)
    return recent.filter((death) => !death.listened).length >= deathsBeforeGivingUp ? { kind: 'give-up' } : { kind: 'again' };
  if (recent.length < deathsBeforeLower) return { kind: 'again' };
  // It died while choosing: one of the GPU backends, as these two start without foreign code.
  const from = last.backend ?? 'webgl';
  const to = lowerBackend(from);
  return to ? { kind: 'lower', from, to } : { kind: 'give-up' };
}
