/** The words of embeds in the language that is read: loaded with an embed, for components and outside React. */
import { lazyPart, usePart } from '../text';
import type { EmbedWords } from './en';

const words = lazyPart<EmbedWords>({
  en: () => import('./en').then(({ en }) => en),
  es: () => import('./es').then(({ es }) => es),
});

export const useEmbedWords = (): EmbedWords => usePart(words);
