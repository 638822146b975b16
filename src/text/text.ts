/**
 * Which language the page speaks: what the address or an earlier visit asks for (both in the page's settings), else the browser's.
 * `useText` for components, `currentText` for what is drawn outside React; both are synchronous once `loadLanguage` is done.
 */

import { experimentStore, setPage } from '../state/experimentStore';
import { useExperiment } from '../state/useExperiment';
import type { Text } from './en';

export type { Explained, Kind, Text } from './en';
export type Language = 'en' | 'es';

/** What each language calls itself: said before its words are here. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

/** A chunk each: a page carries only the language that is read. */
const sources: Record<Language, () => Promise<Text>> = {
  en: () => import('./en').then(({ en }) => en),
  es: () => import('./es').then(({ es }) => es),
};

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

const words = lazyPart(sources);

/** What was asked for wins over the browser's list, in its order; English where neither says. Pure. */
export function chooseLanguage(asked: 'auto' | Language, browser: readonly string[]): Language {
  if (asked !== 'auto') return asked;
  for (const tag of browser) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'en' || base === 'es') return base;
  }
  return 'en';
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
  return words[currentLanguage()];
}

export function useLanguage(): Language {
  return presentLanguage(useExperiment((state) => state.page.language));
}

export function useText(): Text {
  return words[useLanguage()];
}

/** The words of a part that only some pages carry (its own chunk, or a `lazyPart`); both languages complete. */
export function usePart<T>(part: Record<Language, T>): T {
  return part[useLanguage()];
}
