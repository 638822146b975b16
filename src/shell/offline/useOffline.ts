/** React hook over the store of src/state/offline: renders again only when what the selector returns changes. */
import { useStore } from 'zustand';
import { type OfflineState, offlineStore } from '../../state/offline/offlineStore';

export function useOffline<T>(selector: (state: OfflineState) => T): T {
  return useStore(offlineStore, selector);
}
