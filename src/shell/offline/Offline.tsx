/** What the house has for working without a network, where this page and this browser can; a chunk of its own that comes after the page. */

import { lazy, Suspense, useEffect, useState } from 'react';
import { canWorkOffline } from '../../state/offline/support';

const Menu = lazy(() => import('./OfflineMenu').then(({ OfflineMenu }) => ({ default: OfflineMenu })));
const Notice = lazy(() => import('./VersionNotice').then(({ VersionNotice }) => ({ default: VersionNotice })));

/** Asked once for the whole page; the service worker is registered with the answer. */
let answer: Promise<boolean> | null = null;

async function begin(): Promise<boolean> {
  if (!(await canWorkOffline())) return false;
  const { registerWhenQuiet } = await import('../../state/offline/register');
  registerWhenQuiet();
  return true;
}

function useCanWorkOffline(): boolean {
  const [can, setCan] = useState(false);
  useEffect(() => {
    answer ??= begin().catch(() => false);
    void answer.then(setCan);
  }, []);
  return can;
}

export function OfflineChoice() {
  return useCanWorkOffline() ? (
    <Suspense>
      <Menu />
    </Suspense>
  ) : null;
}

export function NewVersion() {
  return useCanWorkOffline() ? (
    <Suspense>
      <Notice />
    </Suspense>
  ) : null;
}
