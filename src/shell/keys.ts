/** The keys of a page: which of them do what is its own; never while one types or works a control that wants the key. */

const typedInto = new Set(['text', 'number', 'search', 'email', 'url', 'password', 'tel']);
const navigation = /^(Arrow|Page|Home|End)/;

/** Whether a key pressed here belongs to the control that has the focus. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A dialog over the page has the keys for itself.
  if (target.isContentEditable || target.matches('select, textarea') || target.closest('dialog')) return true;
  if (target instanceof HTMLInputElement) {
    if (typedInto.has(target.type)) return true;
    return target.type === 'range' ? navigation.test(key) : key === ' ' || navigation.test(key);
  }
  return key === ' ' && target.matches('button, summary, a');
}

/** What a key does; `n` with Shift is asked for as 'N'. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** @param repeating keys that go on while held down. Returns how to stop. */
export function listenToKeys(actions: KeyActions, repeating = ',.'): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event.target, event.key)) return;
    const key = event.key.toLowerCase();
    if (event.repeat && !repeating.includes(key)) return;
    const action = (event.shiftKey && actions[key.toUpperCase()]) || actions[key];
    if (!action) return;
    action();
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
