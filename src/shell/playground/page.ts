/** The playground as a page: one run that is trained, in a session with the engine. */
export { startBrowserSession as start, stopBrowserSession as stop } from '../../state/browserSession';
export { Playground as Page } from '../Playground';
