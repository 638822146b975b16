/** Strokes of a plain hand for each digit, in a square of side 1, y downwards; and drawing them with the mouse. */
import type { Locator, Page } from '@playwright/test';

type Point = [number, number];
type Stroke = Point[];

/** Points along an ellipse's arc; angles in degrees, 0 to the right, growing clockwise as seen. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke {
  const count = Math.max(4, Math.ceil(Math.abs(to - from) / 20));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

export const handwriting: readonly (readonly Stroke[])[] = [
  [arc(0.5, 0.5, 0.2, 0.31, -80, 285)],
  [
    [
      [0.54, 0.18],
      [0.51, 0.5],
      [0.48, 0.83],
    ],
  ],
  [[...arc(0.49, 0.35, 0.19, 0.17, -165, 25), [0.5, 0.62], [0.3, 0.81], [0.5, 0.79], [0.73, 0.8]]],
  [[...arc(0.48, 0.34, 0.18, 0.15, -150, 90), ...arc(0.47, 0.66, 0.21, 0.17, -85, 145)]],
  [
    [
      [0.36, 0.2],
      [0.32, 0.4],
      [0.3, 0.53],
      [0.5, 0.54],
      [0.7, 0.52],
    ],
    [
      [0.64, 0.22],
      [0.61, 0.5],
      [0.58, 0.84],
    ],
  ],
  [
    [[0.38, 0.2], [0.36, 0.36], [0.34, 0.48], ...arc(0.47, 0.63, 0.2, 0.19, -120, 150)],
    [
      [0.38, 0.2],
      [0.54, 0.2],
      [0.7, 0.18],
    ],
  ],
  [[[0.6, 0.17], [0.46, 0.3], [0.36, 0.48], ...arc(0.49, 0.66, 0.16, 0.17, 180, -190)]],
  [
    [
      [0.28, 0.24],
      [0.5, 0.23],
      [0.71, 0.21],
      [0.6, 0.45],
      [0.52, 0.65],
      [0.46, 0.84],
    ],
  ],
  [
    [
      ...arc(0.5, 0.33, 0.15, 0.14, -40, -270),
      ...arc(0.49, 0.64, 0.18, 0.17, -85, 265),
      ...arc(0.5, 0.33, 0.15, 0.14, 80, -40),
    ],
  ],
  [[...arc(0.47, 0.36, 0.17, 0.17, -20, -375), [0.63, 0.5], [0.6, 0.66], [0.55, 0.84]]],
];

/** Draws a digit on the pad as a hand does: button down, moves, button up. */
export async function drawDigit(page: Page, pad: Locator, strokes: readonly Stroke[]): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not to be seen');
  const at = ([x, y]: Point): Point => [box.x + x * box.width, box.y + y * box.height];
  for (const [first, ...rest] of strokes) {
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point), { steps: 3 });
    await page.mouse.up();
  }
}
