/** The strip of a talk and its dialogs, loaded with their words when first asked for: no page carries them otherwise. */

import { type ComponentType, lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useExperiment } from '../../state/useExperiment';
import { currentLanguage, loadLanguage } from '../../text/text';
import { dialogStore } from './dialogs';

const withWords = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(async () => {
    const part = await load();
    await loadLanguage(currentLanguage());
    return part;
  });

const Strip = withWords(() => import('./SceneStrip'));
const KeyDialog = withWords(() => import('./KeyDialog'));
const SceneEditor = withWords(() => import('./SceneEditor'));

export function SceneStrip() {
  const isTalk = useExperiment(({ page }) => page.present || page.scenes !== null);
  return isTalk ? (
    <Suspense>
      <Strip />
    </Suspense>
  ) : null;
}

export function TalkDialogs() {
  const open = useStore(dialogStore, (state) => state.open);
  if (open === null) return null;
  return <Suspense>{open === 'keys' ? <KeyDialog /> : <SceneEditor />}</Suspense>;
}
