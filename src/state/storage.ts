/**
 * Remembers small settings on this device. Where storage is forbidden (a sandboxed frame, private windows) they last as long as the page;
 * nothing here throws.
 */

const prefix = 'ranking-loss-playground:';
const memory = new Map<string, string>();

function device(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function recall(key: string): string | null {
  try {
    const stored = device()?.getItem(prefix + key);
    if (stored != null) return stored;
  } catch {
    // Read from memory instead.
  }
  return memory.get(key) ?? null;
}

export function remember(key: string, value: string): void {
  memory.set(key, value);
  try {
    device()?.setItem(prefix + key, value);
  } catch {
    // It lasts as long as the page.
  }
}
