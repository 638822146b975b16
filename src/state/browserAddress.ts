/** The address bar of this page: where queries are put, and the address alone for pages on which nothing is trained. */
import { openAddress, syncAddress } from './addressSync';

let present = typeof location === 'undefined' ? '' : location.search;

/** The query that the page stands for: what is in the address bar unless the reader has gone back or forth in the history. */
export const presentQuery = (): string => present;

export function replaceQuery(query: string): void {
  present = query;
  history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
}

/** A new entry of the history; where that is not allowed the old one is replaced, or stays. */
export function pushQuery(query: string): void {
  present = query;
  try {
    history.pushState(null, '', `${location.pathname}${query}`);
  } catch {
    // An opaque address: the page works without.
  }
}

/** The reader has gone to another entry. Returns whether it asks for something else. */
export function followHistory(): boolean {
  const asksForOther = location.search !== present;
  present = location.search;
  return asksForOther;
}

let stopAddress: (() => void) | null = null;

/** Reads an address into the experiment store and keeps the address bar true; in the place of the address before. */
export function startBrowserAddress(search: string): void {
  stopBrowserAddress();
  stopAddress = syncAddress(replaceQuery, openAddress(search).recalled);
}

export function stopBrowserAddress(): void {
  stopAddress?.();
  stopAddress = null;
}
