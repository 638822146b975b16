/** What a talk needs on every page: its keys, a screen that stays awake, the strip of scenes and the dialogs. */

import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useExperiment } from '../../state/useExperiment';
import { listenToKeys } from '../keys';
import { dialogStore } from './dialogs';
import { houseKeys } from './houseKeys';
import { SceneStrip } from './SceneStrip';
import { keepAwake } from './wakeLock';

export { TalkTools } from './TalkTools';

const KeyDialog = lazy(() => import('./KeyDialog'));
const SceneEditor = lazy(() => import('./SceneEditor'));

export function Talk() {
  const presenting = useExperiment((state) => state.page.present);
  const open = useStore(dialogStore, (state) => state.open);
  useEffect(() => (presenting ? keepAwake() : undefined), [presenting]);
  useEffect(() => listenToKeys(houseKeys), []);
  return (
    <>
      <SceneStrip />
      {open !== null && <Suspense>{open === 'keys' ? <KeyDialog /> : <SceneEditor />}</Suspense>}
    </>
  );
}
