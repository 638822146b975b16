/** Whether this page may be kept for offline use: only where it stands by itself, in a browser that can and on a device whose storage is open. Nothing here throws. */

/** Not in a frame: a page inside somebody else's page takes no room on the reader's device. Not where the reader saves data, nor in development. */
export async function canWorkOffline(): Promise<boolean> {
  try {
    if (!import.meta.env.PROD || !isSecureContext || window.top !== window) return false;
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (!('serviceWorker' in navigator) || connection?.saveData) return false;
    await caches.keys();
    return true;
  } catch {
    return false;
  }
}
