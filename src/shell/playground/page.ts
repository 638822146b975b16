/** The playground as a page: one run that is trained, in a session with the engine. */
import { startBrowserSession } from '../../state/browserSession';

export { Playground as Page } from '../Playground';

export function start(): void {
  startBrowserSession();
}
