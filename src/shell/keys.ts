/**
 * The keys of the present page: one table that is listened to and that the list of keys (talk/KeyDialog.tsx) shows. None is taken while one types or
 * works a control that wants the key.
 */
import { recall, remember } from '../state/storage';
import type { KeyName } from '../text/talk/en';

export interface KeyBinding {
  /** As `KeyboardEvent.key` has it, letters in lower case; `Shift+n` for a letter with Shift. Any of them does it. */
  keys: readonly string[];
  /** What it does, by its name among the words (text/talk). */
  name: KeyName;
  act(key: string): void;
  /** It goes on while the key is held down. */
  repeats?: boolean;
  /** Also on sliders and switches: a slide clicker knows nothing of what has the focus. */
  always?: boolean;
  /** Not now: as if there were no such key. */
  off?(): boolean;
}

const typedInto = new Set(['text', 'number', 'search', 'email', 'url', 'password', 'tel']);
const navigation = /^(Arrow|Page|Home|End)/;

/** Whether a key pressed here belongs to what has the focus even where a binding is `always`. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A dialog over the page has the keys for itself.
  if (target.isContentEditable || target.matches('select, textarea') || target.closest('dialog')) return true;
  return target instanceof HTMLInputElement && typedInto.has(target.type);
}

/** Whether a key pressed here belongs to the control that has the focus. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return target.type === 'range' ? navigation.test(key) : key === ' ' || navigation.test(key);
  return key === ' ' && target.matches('button, summary, a');
}

/** Newest last: a page's own go before those of the house, which are listened to first. */
let tables: readonly (readonly KeyBinding[])[] = [];

/** All keys of the present page that do something now, in the order in which they are listened to. */
export const presentKeys = (): readonly KeyBinding[] => tables.flat().filter(({ off }) => !off?.());

let charactersOn = recall('keys') !== 'off';

/** Whether keys of one letter, digit or sign do anything; who speaks to the computer, or often hits a wrong key, switches them off (WCAG 2.1.4). */
export const areCharactersOn = (): boolean => charactersOn;

/** Remembered on this device. Space, arrows and page keys are not concerned. */
export function switchCharacters(on: boolean): void {
  charactersOn = on;
  remember('keys', on ? 'on' : 'off');
}

const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

const nameOf = (event: KeyboardEvent): string => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  const key = nameOf(event);
  const present = presentKeys();
  const withShift = event.shiftKey ? present.find(({ keys }) => keys.includes(`Shift+${key}`)) : undefined;
  return withShift ?? present.find(({ keys }) => keys.includes(key));
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
  if (!charactersOn && isCharacter(event.key)) return;
  const binding = bindingFor(event);
  if (!binding || (event.repeat && !binding.repeats)) return;
  if (!binding.always && belongsToControl(event.target, event.key)) return;
  binding.act(nameOf(event));
  event.preventDefault();
}

/** Returns how to stop. */
export function listenToKeys(bindings: readonly KeyBinding[]): () => void {
  if (tables.length === 0) window.addEventListener('keydown', onKey);
  tables = [...tables, bindings];
  return () => {
    tables = tables.filter((table) => table !== bindings);
    if (tables.length === 0) window.removeEventListener('keydown', onKey);
  };
}
