/** The palettes of src/ui/theme.css against WCAG 2.2: text 4.5:1, what is drawn and the edges of controls 3:1, on every paper it stands on. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrast, parseColour } from './colours';

const css = readFileSync(fileURLToPath(new URL('../ui/theme.css', import.meta.url)), 'utf8');

/** The custom properties of the first rule with this selector that are colours. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`theme.css has no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const light = coloursOf(':root');
const themes = {
  light,
  dark: { ...light, ...coloursOf(':root[data-theme="dark"]') },
  projector: { ...light, ...coloursOf(':root[data-theme="projector"]') },
};

const ratio = (first: string, second: string) => contrast(parseColour(first), parseColour(second));

const text = ['ink', 'ink-muted', 'accent', 'warning', 'error'];
const drawn = ['easy', 'semi-hard', 'hard', 'positive', 'negative', 'control-line', 'ink-faint', 'accent'];

describe.each(Object.entries(themes))('the %s theme', (name, colours) => {
  it('has all the colours', () => {
    expect(Object.keys(colours)).toEqual(expect.arrayContaining(['paper', 'paper-raised', 'accent-ink', ...text, ...drawn]));
  });

  it.each(text.flatMap((ink) => ['paper', 'paper-raised'].map((paper) => [ink, paper])))('reads %s on %s', (ink, paper) => {
    expect(ratio(colours[ink], colours[paper])).toBeGreaterThanOrEqual(4.5);
  });

  it('reads the words on an accent', () => {
    expect(ratio(colours['accent-ink'], colours.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawn)('shows %s on the paper', (ink) => {
    expect(ratio(colours[ink], colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it('lets a lecture hall read: a projector washes colours out', () => {
    if (name !== 'projector') return;
    for (const ink of ['ink', 'ink-muted']) expect(ratio(colours[ink], colours.paper)).toBeGreaterThanOrEqual(7);
  });
});
