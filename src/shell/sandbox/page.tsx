/** The page "sandbox". */
import { startBrowserAddress } from '../../state/browserAddress';
import { useText } from '../../text/text';

export function start(): void {
  startBrowserAddress();
}

export function Page() {
  return <main>{useText().pages.sandbox.name}</main>;
}
