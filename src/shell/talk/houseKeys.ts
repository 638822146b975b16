/** The keys that every page has: the list of keys, presenter mode, full screen, and the scenes of a talk where there is one. */
import { experimentStore, setPage } from '../../state/experimentStore';
import type { KeyBinding } from '../keys';
import { openDialog } from './dialogs';
import { toggleFullScreen } from './fullScreen';
import { goToScene, presentScenes, stepScenes } from './scenes';

export function togglePresent(): void {
  setPage({ present: !experimentStore.getState().page.present });
}

const noScenes = () => presentScenes().length === 0;

export const houseKeys: readonly KeyBinding[] = [
  { keys: ['PageDown'], name: 'nextScene', act: () => stepScenes(1), always: true, off: noScenes },
  { keys: ['PageUp'], name: 'previousScene', act: () => stepScenes(-1), always: true, off: noScenes },
  { keys: [...'123456789'], name: 'jump', act: (key) => goToScene(Number(key)), off: noScenes },
  { keys: ['p'], name: 'present', act: togglePresent },
  { keys: ['f'], name: 'fullScreen', act: () => void toggleFullScreen() },
  { keys: ['?'], name: 'keys', act: () => openDialog('keys') },
];
