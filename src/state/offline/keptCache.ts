/** The cache for what is kept on request: its name says which files it is for, to the page that fills it and to the service worker that answers from it. Pure. */

const prefix = 'kept:';

/** Folders of the data whose files can be kept, in the order in which they are fetched. */
export const keptFolders = ['mnist', 'fashion', 'glove'] as const;

/** Of all packed files of the data, in their order. Other files have another name, so old and new ones never meet. */
export function keptCacheName(files: readonly { sha256: string }[]): string {
  return prefix + files.map(({ sha256 }) => sha256.slice(0, 6)).join('');
}

export const isKeptCache = (name: string): boolean => name.startsWith(prefix);

/** What a manifest.json of these folders announces: shards, or one file of words. */
export const announcedFiles = <T>(manifest: { shards: T[] } | T): T[] =>
  typeof manifest === 'object' && manifest !== null && 'shards' in manifest ? manifest.shards : [manifest];
