/**
 * Files that an address will need are asked for before the code is here that reads the address in full: all at once instead of one row after another.
 * Only a guess, which brings nothing into force: what is shown is decided by shell/shownPage.ts, and what was guessed wrongly is loaded by it.
 */
import { isLight, moduleOf } from './shell/pages';
import type { EmbedId, PageId } from './state/pageSettings';
import { recordingAddress } from './state/recorded/recordingAddress';
import { recall } from './state/storage';
import { chooseLanguage, type Language } from './text/chooseLanguage';
import { wordFiles } from './text/wordFiles';

/** Who asks in earnest is told of what cannot be had. */
const quietly = (loading: Promise<unknown>): void => {
  loading.catch(() => {});
};

function askForRecording(address: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address });
  document.head.append(link);
  quietly(import('./state/recorded/loadRecording').then(({ readAhead }) => readAhead(address)));
}

function languageAsked(address: URLSearchParams): Language {
  const asked = [address.get('lang'), recall('language')].find((word) => word === 'en' || word === 'es') ?? 'auto';
  return chooseLanguage(asked as 'auto' | Language, navigator.languages ?? []);
}

/** @param search a query as location.search has it, whatever it is. */
export function askAhead(search: string): void {
  const address = new URLSearchParams(search);
  // The first scene of a talk says what is needed.
  if (address.has('scenes') && !address.has('page')) return;
  const asked = { page: address.get('page') ?? 'playground', embed: address.get('embed') ?? 'none' } as {
    page: PageId;
    embed: EmbedId;
  };
  const recorded = address.get('recorded');
  if (recorded) askForRecording(recordingAddress(recorded));
  const language = languageAsked(address);
  quietly(wordFiles.house[language]());
  if (!isLight(asked)) quietly(wordFiles.all[language]());
  try {
    quietly(moduleOf(asked));
  } catch {
    // A word that names no page.
  }
}
