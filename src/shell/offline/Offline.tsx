/** What the house has for working without a network: chunks that come after the page, and never in a frame. */

import { type ComponentType, lazy, Suspense } from 'react';
import { afterPaint } from '../../state/afterPaint';

const standsByItself = import.meta.env.PROD && window.top === window;

/** Shown as soon as it is loaded; nothing in a frame. */
function afterThePage(load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(() =>
    afterPaint()
      .then(load)
      .then((part) => ({ default: part })),
  );
  return () =>
    standsByItself && (
      <Suspense>
        <Part />
      </Suspense>
    );
}

export const OfflineChoice = afterThePage(() => import('./OfflineMenu').then((parts) => parts.OfflineMenu));
export const NewVersion = afterThePage(() => import('./OfflineMenu').then((parts) => parts.VersionNotice));
