/** An event of the run in words and as a glyph: "step 140: margin 1 → 0.4". Values by the names that the settings give them. */

import type { EventValue, RunEvent } from '../state/runEvents';
import type { NumberFormats } from './numbers';
import { valueInWords } from './settingWords';
import type { Text } from './text';

/** What stands on the timeline for a change of this setting. */
const glyphs: Partial<Record<RunEvent['key'], string>> = {
  margin: 'm',
  learningRate: 'η',
  mining: 'M',
  loss: 'L',
  distance: 'd',
};

/** Another loss brings many changes along: a mark has room for two. */
export function eventGlyphs(events: readonly RunEvent[]): string {
  const all = [...new Set(events.map(({ key }) => glyphs[key] ?? '•'))];
  return all.length > 2 ? `${all[0]}…` : all.join('');
}

export function eventInWords({ step, key, from, to }: RunEvent, text: Text, numbers: NumberFormats): string {
  const { name } = text.settings.fields[key];
  const words = (value: EventValue) => valueInWords(key, value, text, numbers);
  return text.time.event(numbers.count(step), name.toLowerCase(), words(from), words(to));
}
