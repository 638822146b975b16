/**
 * Class colours and their outlines. The ten hues are Petroff's (2021), told apart also by colour-blind readers; those too pale
 * or too dark for the paper get an outline of the same hue that reaches 3:1 against it (WCAG 1.4.11).
 */

export type Rgb = readonly [number, number, number];

/** M. A. Petroff, "Accessible color sequences for data visualization", 2021: the ten-colour sequence. */
export const classColours: readonly string[] = [
  '#3f90da',
  '#ffa90e',
  '#bd1f01',
  '#94a4a2',
  '#832db6',
  '#a96b59',
  '#e76300',
  '#b9ac70',
  '#717581',
  '#92dadd',
];

/** Reads '#rrggbb', '#rgb' and 'rgb(r, g, b)'; anything else is black. */
export function parseColour(text: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const number = Number.parseInt(full, 16);
    return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
  }
  const parts = text.match(/[\d.]+/g)?.map(Number);
  return parts && parts.length >= 3 ? [parts[0], parts[1], parts[2]] : [0, 0, 0];
}

/** WCAG 2.2 relative luminance, 0..1. */
export function luminance([r, g, b]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** WCAG 2.2 contrast ratio, 1..21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Share 0: the first colour, 1: the second. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** The colour drawn towards the ink just as far as `wanted`:1 against the paper needs; itself plus a little where that is far enough. */
export function outlineFor(colour: Rgb, paper: Rgb, ink: Rgb, wanted = 3): Rgb {
  for (let share = 0.18; share < 1; share += 0.06) {
    const outline = mix(colour, ink, share);
    if (contrast(outline, paper) >= wanted) return outline;
  }
  return ink;
}
