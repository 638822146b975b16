/** The words of the page of images and words in the language that is read: for components, and for what is drawn outside React. */
import { currentPart, lazyPart, usePart } from '../text';
import type { WordsWords } from './en';

const parts = lazyPart<WordsWords>({
  en: () => import('./en').then(({ words }) => words),
  es: () => import('./es').then(({ words }) => words),
});

export const useWordsText = (): WordsWords => usePart(parts);
export const currentWordsText = (): WordsWords => currentPart(parts);
