/** Where the dots of the strip of cosines lie, in user units of its drawing. Pure. */

export const stripWidth = 140;
export const rowHeight = 17;
export const stripHeight = (rows: number): number => rows * rowHeight + 9;
const left = 30;
const radius = 1.15;

/** Labelled values. */
export const axisValues = [-1, -0.5, 0, 0.5, 1] as const;

export const cosineAt = (cosine: number): number =>
  left + ((Math.max(-1, Math.min(1, cosine)) + 1) / 2) * (stripWidth - left - 2);

/** Dots on the line at the bottom of a row, piled up where they would cover one another; higher than the row they are pressed together. */
export function dotPlaces(cosines: ArrayLike<number>): { x: number; y: number }[] {
  const bins = new Map<number, number>();
  const places = Array.from(cosines, (cosine) => {
    const bin = Math.round(cosineAt(cosine) / (1.6 * radius));
    const level = bins.get(bin) ?? 0;
    bins.set(bin, level + 1);
    return { x: cosineAt(cosine), level };
  });
  const highest = Math.max(0, ...places.map(({ level }) => level));
  const step = Math.min(2 * radius, (rowHeight - 5) / Math.max(1, highest));
  return places.map(({ x, level }) => ({ x, y: rowHeight - 1 - radius - level * step }));
}
