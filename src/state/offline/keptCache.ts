/** The cache for what is kept on request: its name says which shards it is for, to the page that fills it and to the service worker that answers from it. Pure. */

const prefix = 'kept:';

/** Of the shards of a manifest, in its order. Another set of shards has another name, so old and new files never meet. */
export function keptCacheName(shards: readonly { sha256: string }[]): string {
  return prefix + shards.map(({ sha256 }) => sha256.slice(0, 6)).join('');
}

export const isKeptCache = (name: string): boolean => name.startsWith(prefix);
