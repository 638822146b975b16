/** Keys that belong to a page as a whole: never while one types or works a control that wants the key. */

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

/** @param actionOf what a key (lower case) does here, or nothing. Returns how to stop. */
export function listenToPageKeys(actionOf: (key: string, event: KeyboardEvent) => (() => void) | undefined): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event.target, event.key)) return;
    const action = actionOf(event.key.toLowerCase(), event);
    if (!action) return;
    action();
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
