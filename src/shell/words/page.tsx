/** The page "words": images are drawn to the fixed vectors of words, in a session with the engine as the playground's. */
export { startBrowserSession as start, stopBrowserSession as stop } from '../../state/browserSession';
export { WordsPage as Page } from './WordsPage';
