/** The keys of the page: space plays and pauses, s makes one step, r goes back to the start. Never while one types or works a control. */

import { session } from '../state/session';

/** Whether a key pressed here belongs to the control that has the focus. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('select, textarea')) return true;
  if (target instanceof HTMLInputElement) return key !== ' ' || target.type !== 'range';
  return key === ' ' && target.matches('button, summary, a');
}

export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || belongsToControl(event.target, event.key)) return;
    if (event.key === ' ') session.toggle();
    else if (event.key === 's' || event.key === 'S') session.step();
    else if (event.key === 'r' || event.key === 'R') session.reset();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
