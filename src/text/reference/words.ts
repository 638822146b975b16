/** The reference's words in the language that is read, loaded with its page. */
import { lazyPart, usePart } from '../text';
import type { ReferenceWords } from './en';

const words = lazyPart<ReferenceWords>({
  en: () => import('./en').then(({ reference }) => reference),
  es: () => import('./es').then(({ reference }) => reference),
});

export const useReferenceWords = (): ReferenceWords => usePart(words);
