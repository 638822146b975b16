/** What is on this device for offline use, and whether a newer version of the page waits. */

import { createStore } from 'zustand/vanilla';

export type KeepFailure = { reason: 'network' | 'corrupt' | 'full' | 'manifest'; file: string };

export interface OfflineState {
  /** The page's own files: not asked for (here, or yet), on their way, all here, or not to be had this time. */
  page: 'off' | 'fetching' | 'here' | 'failed';
  /** A newer version is here and waits to be asked for; or another tab has asked for it, and this one still runs the old. */
  version: 'present' | 'waiting' | 'replaced';
  /** Files of all data that are kept on request; bytes as the manifests say. Null until they have been looked at. */
  kept: { bytes: number; totalBytes: number; files: number; totalFiles: number } | null;
  keeping: boolean;
  failure: KeepFailure | null;
}

export const offlineStore = createStore<OfflineState>(() => ({
  page: 'off',
  version: 'present',
  kept: null,
  keeping: false,
  failure: null,
}));
