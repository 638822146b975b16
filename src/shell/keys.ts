/**
 * The keys of the page: space plays and pauses, s makes one step, r goes back to the start; comma and full stop look at the frame before and after,
 * p plays back; n shows the next phase of a step taken apart, Shift+n the one before. Never while one types or works a control that wants the key.
 */

import { moveByFrames, togglePlayback } from '../state/playback';
import { session } from '../state/session';
import { nextPhase, previousPhase } from '../state/stepByStep';

const typedInto = new Set(['text', 'number', 'search', 'email', 'url', 'password', 'tel']);
const navigation = /^(Arrow|Page|Home|End)/;

/** Whether a key pressed here belongs to the control that has the focus. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('select, textarea')) return true;
  if (target instanceof HTMLInputElement) {
    if (typedInto.has(target.type)) return true;
    return target.type === 'range' ? navigation.test(key) : key === ' ' || navigation.test(key);
  }
  return key === ' ' && target.matches('button, summary, a');
}

const actions: Record<string, () => void> = {
  ' ': () => session.toggle(),
  s: () => session.step(),
  r: () => session.reset(),
  p: togglePlayback,
  n: nextPhase,
  ',': () => moveByFrames(-1),
  '.': () => moveByFrames(1),
};
/** Held down they go on. */
const repeating = new Set([',', '.']);

export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event.target, event.key)) return;
    const key = event.key.toLowerCase();
    if (event.repeat && !repeating.has(key)) return;
    const action = key === 'n' && event.shiftKey ? previousPhase : actions[key];
    if (!action) return;
    action();
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
