/**
 * The theme in force and its colours for canvases. CSS custom properties are the only source (src/ui/theme.css);
 * `palette()` reads them once for each theme, `subscribeTheme` says when to paint anew.
 */

export type ThemeId = 'light' | 'dark' | 'projector';

/** The light theme unless another is asked for or, on 'auto', the system prefers dark. Pure. */
export function resolveTheme(asked: 'auto' | ThemeId, prefersDark: boolean): ThemeId {
  return asked === 'auto' ? (prefersDark ? 'dark' : 'light') : asked;
}

export interface Palette {
  paper: string;
  ink: string;
  inkMuted: string;
  inkFaint: string;
  hairline: string;
  accent: string;
  easy: string;
  'semi-hard': string;
  hard: string;
  /** Numbers as colour: full above and below 0, the paper at 0. */
  positive: string;
  negative: string;
  font: string;
  /** CSS pixels of one rem: canvas text follows the page's. */
  rem: number;
  pointRadius: number;
  lineWidth: number;
}

let known: Palette | null = null;
const listeners = new Set<() => void>();

export function palette(): Palette {
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  known = {
    paper: systemColour(read('--paper')),
    ink: systemColour(read('--ink')),
    inkMuted: systemColour(read('--ink-muted')),
    inkFaint: systemColour(read('--ink-faint')),
    hairline: systemColour(read('--hairline')),
    accent: systemColour(read('--accent')),
    easy: systemColour(read('--easy')),
    'semi-hard': systemColour(read('--semi-hard')),
    hard: systemColour(read('--hard')),
    positive: systemColour(read('--positive')),
    negative: systemColour(read('--negative')),
    font: read('--font'),
    rem: Number.parseFloat(style.fontSize) || 16,
    pointRadius: Number.parseFloat(read('--point-radius')) || 3.4,
    lineWidth: Number.parseFloat(read('--line-width')) || 1.25,
  };
  return known;
}

/** Forced colours come as names (Canvas, var chains); the browser turns them into numbers. */
function systemColour(value: string): string {
  if (value.startsWith('#')) return value;
  const probe = document.createElement('span');
  probe.style.color = value;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed;
}

function changed(): void {
  known = null;
  for (const listener of [...listeners]) listener();
}

/** Puts the theme on the document; a canvas that has subscribed paints anew. */
export function applyTheme(theme: ThemeId): void {
  document.documentElement.dataset.theme = theme;
  changed();
}

/** Presenter mode: larger, bolder, over whichever theme (theme.css). Before `applyTheme`, which has all painted anew. */
export function applyPresent(present: boolean): void {
  document.documentElement.dataset.present = String(present);
}

export const isPresenting = (): boolean => document.documentElement.dataset.present === 'true';

/** Calls back when the theme, the contrast or the forced colours change. */
export function subscribeTheme(listener: () => void): () => void {
  if (listeners.size === 0) for (const query of mediaQueries()) query.addEventListener('change', changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) for (const query of mediaQueries()) query.removeEventListener('change', changed);
  };
}

let queries: MediaQueryList[] | null = null;
function mediaQueries(): MediaQueryList[] {
  queries ??= ['(prefers-contrast: more)', '(forced-colors: active)'].map((query) => matchMedia(query));
  return queries;
}

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
