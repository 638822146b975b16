/** Which language is read. Pure. */
export type Language = 'en' | 'es';

/** What was asked for wins over the browser's list, in its order; English where neither says. */
export function chooseLanguage(asked: 'auto' | Language, browser: readonly string[]): Language {
  if (asked !== 'auto') return asked;
  for (const tag of browser) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'en' || base === 'es') return base;
  }
  return 'en';
}
