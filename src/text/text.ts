/**
 * Which language the page speaks: what the address or an earlier visit asks for (both in the page's settings), else the browser's.
 * `useText` for components, `currentText` for what is drawn outside React.
 */

import { experimentStore, setPage } from '../state/experimentStore';
import { useExperiment } from '../state/useExperiment';
import { en, type Text } from './en';
import { es } from './es';

export type { Explained, Kind, Text } from './en';
export type Language = 'en' | 'es';

export const languages: Record<Language, Text> = { en, es };

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

/** The reader's own choice; the session puts it into the address and remembers it. */
export function setLanguage(language: Language): void {
  setPage({ language });
}

/** For code outside React: read it anew for each drawing. */
export function currentLanguage(): Language {
  return presentLanguage(experimentStore.getState().page.language);
}

export function currentText(): Text {
  return languages[currentLanguage()];
}

export function useLanguage(): Language {
  return presentLanguage(useExperiment((state) => state.page.language));
}

export function useText(): Text {
  return languages[useLanguage()];
}

/** The words of a part that only some pages carry (its own chunk); both languages complete. */
export function usePart<T>(part: Record<Language, T>): T {
  return part[useLanguage()];
}
