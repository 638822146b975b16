/** React hooks: the store of src/state/offline, and whether this browser can work without a network at all. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type OfflineState, offlineStore } from '../../state/offline/offlineStore';
import { registerWhenQuiet } from '../../state/offline/register';
import { canWorkOffline } from '../../state/offline/support';

/** Renders again only when what the selector returns changes. */
export function useOffline<T>(selector: (state: OfflineState) => T): T {
  return useStore(offlineStore, selector);
}

/** Asked once for the whole page; where it can, the service worker is registered. */
let answer: Promise<boolean> | null = null;

async function begin(): Promise<boolean> {
  const can = await canWorkOffline();
  if (can) registerWhenQuiet();
  return can;
}

export function useCanWorkOffline(): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => {
    answer ??= begin();
    void answer.then(setCan);
  }, []);
  return can;
}
