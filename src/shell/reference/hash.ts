/** The part of the address behind #: a section, a formula, a trouble, or one of the many names. */
import { useSyncExternalStore } from 'react';

/** Replacing it fires no hashchange: what only shows the hash listens to this too, what scrolls there does not. */
const replaced = 'reference-hash-replaced';

function subscribe(listener: () => void): () => void {
  for (const event of ['hashchange', replaced]) window.addEventListener(event, listener);
  return () => {
    for (const event of ['hashchange', replaced]) window.removeEventListener(event, listener);
  };
}

export const hashNow = (): string => decodeURIComponent(location.hash.slice(1));

export const useHash = (): string => useSyncExternalStore(subscribe, hashNow);

/** Goes there as a link would, but leaves the page where it is scrolled and the history as it is. */
export function replaceHash(hash: string): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${hash}`);
  window.dispatchEvent(new Event(replaced));
}

/** The id of a loss's card; names have addresses without a prefix. */
export const formulaId = (loss: string): string => `formula-${loss}`;
