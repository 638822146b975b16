/** The probe set that is shown: fixed held-out images, kept outside React since their pixels are large. */
import type { ProbeSet } from '../engine/protocol';

let present: ProbeSet | null = null;

/** null until the engine has sent it; runStore.probeReady says when. */
export function probe(): ProbeSet | null {
  return present;
}

export function setProbe(next: ProbeSet | null): void {
  present = next;
}
