/** An event of the run in words and as a glyph: "step 140: margin 1 → 0.4". Values by the names that the settings give them. */

import type { EventValue, RunEvent } from '../state/runEvents';
import type { NumberFormats } from './numbers';
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

export function valueInWords(key: RunEvent['key'], value: EventValue, text: Text, numbers: NumberFormats): string {
  if (typeof value === 'number') return numbers.upTo(value, 6);
  if (key === 'leftOut' && value === 'none') return text.openSet.none;
  if (typeof value === 'boolean') return value ? text.settings.yes : text.settings.no;
  const { losses, distances, minings, averages, similarities } = text.settings;
  const names = { loss: losses, distance: distances, mining: minings, average: averages, similarity: similarities } as Partial<
    Record<RunEvent['key'], Record<string, { name: string }>>
  >;
  return names[key]?.[value]?.name ?? value;
}

export function eventInWords({ step, key, from, to }: RunEvent, text: Text, numbers: NumberFormats): string {
  const { name } = text.settings.fields[key];
  const words = (value: EventValue) => valueInWords(key, value, text, numbers);
  return text.time.event(numbers.count(step), name.toLowerCase(), words(from), words(to));
}
