/** The sandbox's words in the language that is read: loaded with its page, for components and for what is drawn outside React. */
import { currentPart, lazyPart, usePart } from '../text';
import type { SandboxWords } from './en';

const words = lazyPart<SandboxWords>({
  en: () => import('./en').then(({ en }) => en),
  es: () => import('./es').then(({ es }) => es),
});

export const useSandboxWords = (): SandboxWords => usePart(words);
export const currentSandboxWords = (): SandboxWords => currentPart(words);
