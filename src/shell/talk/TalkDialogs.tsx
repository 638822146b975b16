/** The dialog that is open over the page, if one is; loaded when first opened. */

import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { dialogStore } from './dialogs';

const KeyDialog = lazy(() => import('./KeyDialog'));
const SceneEditor = lazy(() => import('./SceneEditor'));

export function TalkDialogs() {
  const open = useStore(dialogStore, (state) => state.open);
  if (open === null) return null;
  return <Suspense>{open === 'keys' ? <KeyDialog /> : <SceneEditor />}</Suspense>;
}
