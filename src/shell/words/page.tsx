/** The page "words": images are drawn to the fixed vectors of words, in a session with the engine as the playground's. */
export { startWords as start, stopWordsSession as stop } from '../../state/words/wordsSession';
export { WordsPage as Page } from './WordsPage';
