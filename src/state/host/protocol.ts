/**
 * What an embed and the page around it say to each other by postMessage (docs/embedding.md), version 1: types, and hand-written checks that take any value
 * and never throw. Everything is harmless: play, pause, look, set what an address may ask for.
 */

export const app = 'ranking-loss-playground';
export const version = 1;

interface Envelope {
  app: typeof app;
  v: typeof version;
}

/** Values of settings by their key in the address. */
export type SettingValues = Readonly<Record<string, string | number | boolean>>;

export type Command =
  | { type: 'play' }
  | { type: 'pause' }
  /** One step, then paused. */
  | { type: 'step' }
  /** Shows the run as it was after so many steps. */
  | { type: 'goto'; step: number }
  /** Keys of the address; those that are wrong are named in a notice and ignored. */
  | { type: 'set'; values: SettingValues };
export type ToEmbed = Envelope & Command;

export interface EmbedState {
  playing: boolean;
  /** A net is being trained: at most one embed of a page does. */
  training: boolean;
  /** The step that is shown, and its loss; null where there is none. */
  step: number;
  loss: number | null;
  /** The whole page in this state: a query ('?...') relative to the embed's address, or './'. */
  address: string;
}

export type Report =
  /** It listens. */
  | { type: 'ready' }
  /** CSS pixels that it would like to be high at its present width. */
  | { type: 'height'; height: number }
  /** At most four times a second. */
  | { type: 'step'; step: number; loss: number | null }
  /** When something other than the step has changed. */
  | ({ type: 'state' } & EmbedState);
export type FromEmbed = Envelope & Report;

export const report = (said: Report): FromEmbed => ({ app, v: version, ...said });

/** Embedly's message, which many hosts understand: a JSON string. */
export const resizeString = (src: string, height: number): string => JSON.stringify({ src, context: 'iframe.resize', height });

const mostKeys = 60;
const longestText = 2000;

type Fields = Readonly<Record<string, unknown>>;

/** Own properties only; a getter that throws makes the whole wrong. */
const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

const isSetting = (value: unknown): value is string | number | boolean =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= longestText);

function readValues(values: unknown): SettingValues | null {
  if (!isPlain(values)) return null;
  const entries = Object.entries(values);
  if (entries.length === 0 || entries.length > mostKeys) return null;
  return entries.every(([key, value]) => key.length <= 40 && isSetting(value))
    ? (Object.fromEntries(entries) as SettingValues)
    : null;
}

function readCommand(data: Fields): Command | null {
  switch (data.type) {
    case 'play':
    case 'pause':
    case 'step':
      return { type: data.type };
    case 'goto': {
      const { step } = data;
      return typeof step === 'number' && Number.isSafeInteger(step) && step >= 0 ? { type: 'goto', step } : null;
    }
    case 'set': {
      const values = readValues(data.values);
      return values && { type: 'set', values };
    }
    default:
      return null;
  }
}

/** reveal.js says these to the frames of a slide. */
const slideWords: Readonly<Record<string, Command>> = { 'slide:start': { type: 'play' }, 'slide:stop': { type: 'pause' } };

/** What a message's data ask for; null where they are no command of this version. Never throws. */
export function readMessage(data: unknown): Command | null {
  try {
    if (typeof data === 'string') return Object.hasOwn(slideWords, data) ? slideWords[data] : null;
    if (!isPlain(data) || data.app !== app || data.v !== version) return null;
    return readCommand(data);
  } catch {
    return null;
  }
}
