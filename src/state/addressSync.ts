/**
 * Keeps the address bar what the experiment is. Language and theme that were recalled from this device stay out of it,
 * so that a link passed on does not carry its sender's taste; what is chosen on the page is in it and is remembered.
 */
import type { Experiment } from '../engine/protocol';
import { experimentStore } from './experimentStore';
import { readUrl, writeUrl } from './experimentUrl';
import { defaultPage, type PageSettings, pageFields } from './pageSettings';
import { recall, remember } from './storage';

const remembered = ['language', 'theme'] as const;
const quietMs = 300;

/** Fills language and theme from this device where the address does not ask for any. */
function recallPage(page: PageSettings): Partial<PageSettings> {
  const recalled: Partial<PageSettings> = {};
  for (const key of remembered) {
    const known = recall(key);
    // On a projector what suits it counts, not what its reader likes.
    if (key === 'theme' && page.present) continue;
    const values: readonly string[] = pageFields[key].values;
    if (page[key] === defaultPage[key] && known !== null && known !== page[key] && values.includes(known)) {
      Object.assign(recalled, { [key]: known });
    }
  }
  return recalled;
}

/** What an address and this device ask of the page, before any of it is in force. */
export function askedPage(search: string): PageSettings {
  const { page } = readUrl(search);
  return { ...page, ...recallPage(page) };
}

export interface OpenedAddress {
  page: PageSettings;
  /** The part of `page` that this device recalled. */
  recalled: Partial<PageSettings>;
}

/** Asks for what an address says: experiment and page's settings with what this device recalls, and what was wrong with it. */
export function openAddress(search: string): OpenedAddress {
  const { experiment, page, problems } = readUrl(search);
  const recalled = recallPage(page);
  experimentStore.setState({ experiment, page: { ...page, ...recalled }, problems });
  return { page, recalled };
}

let writeNow: (() => void) | null = null;

/** The address bar is brought up to what is asked at once, for those who are about to read it. */
export function writeAddress(): void {
  writeNow?.();
}

/**
 * @param replace puts a query ('' or '?...') into the address bar.
 * @param written what of the experiment belongs into the address, where not all of it does.
 * @returns how to stop.
 */
export function syncAddress(
  replace: (query: string) => void,
  recalled: Partial<PageSettings>,
  written: (experiment: Experiment) => Experiment = (experiment) => experiment,
): () => void {
  const quiet = { ...recalled };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const { experiment, page } = experimentStore.getState();
    const shown = { ...page };
    for (const key of remembered) if (quiet[key] !== undefined) Object.assign(shown, { [key]: defaultPage[key] });
    const query = writeUrl(written(experiment), shown);
    try {
      replace(query === '' ? '' : `?${query}`);
    } catch {
      // Not allowed here (an opaque address, too many changes): the page works without.
    }
  };
  writeNow = write;
  const stop = experimentStore.subscribe((state, before) => {
    for (const key of remembered) {
      if (state.page[key] === before.page[key]) continue;
      delete quiet[key];
      remember(key, state.page[key]);
    }
    if (state.experiment === before.experiment && state.page === before.page) return;
    clearTimeout(timer);
    timer = setTimeout(write, quietMs);
  });
  return () => {
    clearTimeout(timer);
    if (writeNow === write) writeNow = null;
    stop();
  };
}
