/** The page "lessons". */
import { startBrowserAddress } from '../../state/browserAddress';
import { useText } from '../../text/text';

export function start(): void {
  startBrowserAddress();
}

export function Page() {
  return <main>{useText().pages.lessons.name}</main>;
}
