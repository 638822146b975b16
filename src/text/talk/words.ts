/** The words for giving a talk, in the language that is read: loaded with every page. */
import { lazyPart, usePart } from '../text';
import type { TalkWords } from './en';

const words = lazyPart<TalkWords>({
  en: () => import('./en').then(({ en }) => en),
  es: () => import('./es').then(({ es }) => es),
});

export const useTalkWords = (): TalkWords => usePart(words);
