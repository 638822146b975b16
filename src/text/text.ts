/**
 * Which language the page speaks: what the address or an earlier visit asks for (both in the page's settings), else the browser's.
 * `useText` for components, `currentText` for what is drawn outside React (`useHouse` and `currentHouse` on pages that carry only the words of the house, pages.ts);
 * all synchronous once `loadLanguage` is done. A language is a chunk of its own: a page carries the one that is read.
 */

import { experimentStore, setPage } from '../state/experimentStore';
import { useExperiment } from '../state/useExperiment';
import { chooseLanguage, type Language } from './chooseLanguage';
import type { Text } from './en';
import type { House } from './en.house';
import { wordFiles } from './wordFiles';

export { chooseLanguage, type Language } from './chooseLanguage';
export type { Explained, Kind, Text } from './en';
export type { House } from './en.house';

/** What each language calls itself: said before its words are here. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

type Loader = (language: Language) => Promise<void>;
const parts = new Set<Loader>();

/**
 * A part whose words are loaded in the language that is read, for `usePart`: made while the page's chunk is loaded, filled by `loadLanguage`
 * before the first render and before another language comes into force.
 */
export function lazyPart<T>(from: Record<Language, () => Promise<T>>): Record<Language, T> {
  const loaded = {} as Record<Language, T>;
  parts.add(async (language) => {
    loaded[language] ??= await from[language]();
  });
  return loaded;
}

const house = lazyPart<House>(wordFiles.house);

let words: Record<Language, Text> | null = null;

/** Has all the words loaded, not only those of the house: once, before `loadLanguage`, on pages whose views use `useText` or `currentText`. */
export function askForAllWords(): void {
  words ??= lazyPart<Text>(wordFiles.all);
}

function textIn(language: Language): Text {
  if (!words) throw new Error('This page carries the words of the house only: useHouse, or askForAllWords before loading.');
  return words[language];
}

/** Asked once: the browser takes its time to answer, and drawing asks in every frame. */
const browserLanguages = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);

function presentLanguage(asked: 'auto' | Language): Language {
  return chooseLanguage(asked, browserLanguages);
}

/** Loads what is missing of a language: the words of the house and of the parts known by now. Rejects where the network fails. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([...parts].map((load) => load(language)));
}

/** Loads the language that these settings ask for. */
export function loadAskedLanguage(asked: 'auto' | Language): Promise<void> {
  return loadLanguage(presentLanguage(asked));
}

/** The reader's own choice, in force as soon as its words are here; the session puts it into the address and remembers it. */
export async function setLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  setPage({ language });
}

/** For code outside React: read it anew for each drawing. */
export function currentLanguage(): Language {
  return presentLanguage(experimentStore.getState().page.language);
}

export function currentText(): Text {
  return textIn(currentLanguage());
}

export function useLanguage(): Language {
  return presentLanguage(useExperiment((state) => state.page.language));
}

export function useText(): Text {
  return textIn(useLanguage());
}

/** The words that every page has, whatever else it is about. */
export function useHouse(): House {
  return house[useLanguage()];
}

export function currentHouse(): House {
  return house[currentLanguage()];
}

/** The words of a part that only some pages carry (its own chunk, or a `lazyPart`); both languages complete. */
export function usePart<T>(part: Record<Language, T>): T {
  return part[useLanguage()];
}

/** The same outside React. */
export function currentPart<T>(part: Record<Language, T>): T {
  return part[currentLanguage()];
}
