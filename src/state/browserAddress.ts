/** The address bar of this page: where queries are put, and the address alone for pages on which nothing is trained. */
import { openAddress, syncAddress } from './addressSync';

export function replaceQuery(query: string): void {
  history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
}

/** Reads this page's address into the experiment store and keeps the address bar true; returns how to stop. */
export function startBrowserAddress(search: string = location.search): () => void {
  return syncAddress(replaceQuery, openAddress(search).recalled);
}
