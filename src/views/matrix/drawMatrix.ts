/** Draws the matrix: distances as ink on paper, class blocks, what was picked, the selected triplet and the pair under the pointer. */

import type { Palette } from '../../ui/theme';
import { mix, parseColour } from '../colours';
import type { FittedCanvas } from '../plots/fitCanvas';
import type { MatrixFrame, RowOrder } from './cells';
import { kindCodes, type Picks } from './picks';

/** So much ink at distance 0; full ink would hide the marks. */
const fullInk = 0.8;

export interface MatrixContent {
  frame: MatrixFrame;
  order: RowOrder;
  /** One pixel a cell, by place. */
  bitmap: HTMLCanvasElement;
  /** Of a test image, one pixel a column; its words. */
  probeRow: { bitmap: HTMLCanvasElement; words: string } | null;
  picks: Picks;
  /** Batch rows that carry a wrong label. */
  flipped: readonly number[];
  /** As people read them. */
  classNames: readonly string[];
  /** Batch rows. */
  selected: { anchor: number; positive: number; negative: number } | null;
  hover: { row: number; column: number | null } | null;
}

/** Distances as pixels: `at(i)` of `width x height` of them, the nearest in the most ink. */
export function inkBitmap(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  greatest: number,
  colours: Palette,
  at: (index: number) => number,
): HTMLCanvasElement {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || width * height === 0) return canvas;
  const paper = parseColour(colours.paper);
  const ink = parseColour(colours.ink);
  const shades = Array.from({ length: 256 }, (_, i) => mix(paper, ink, (fullInk * i) / 255));
  const image = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const nearness = greatest > 0 ? 1 - Math.min(1, at(i) / greatest) : 1;
    const [r, g, b] = shades[Math.round(nearness * 255)];
    image.data.set([r, g, b, 255], i * 4);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

export function drawMatrix({ context, width }: FittedCanvas, colours: Palette, content: MatrixContent): void {
  const { frame, order, bitmap, probeRow, picks, selected, hover, flipped, classNames } = content;
  const { left, top, cell, count, rowTop, rowHeight } = frame;
  const { rem } = colours;
  const side = cell * count;
  const at = (place: number) => place * cell;
  const placeOf = (row: number) => at(order.places[row]);
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, left, top, side, side);
  if (probeRow) {
    context.drawImage(probeRow.bitmap, left, rowTop, side, rowHeight);
    context.strokeStyle = colours.inkFaint;
    context.lineWidth = 0.5;
    context.strokeRect(left, rowTop, side, rowHeight);
  }
  drawBlocks();
  drawPicks();
  drawFlipped();
  if (probeRow) drawProbeWords(probeRow.words);
  if (hover) drawHover(hover.row, hover.column);
  if (selected) drawSelected(selected.anchor, selected.positive, selected.negative);

  function drawBlocks(): void {
    context.strokeStyle = colours.inkFaint;
    context.lineWidth = 0.5;
    context.beginPath();
    for (const { end } of order.blocks.slice(0, -1)) {
      context.moveTo(left + at(end), top);
      context.lineTo(left + at(end), top + side);
      context.moveTo(left, top + at(end));
      context.lineTo(left + side, top + at(end));
    }
    context.stroke();
    context.lineWidth = 1;
    context.strokeStyle = colours.hairline;
    context.strokeRect(left - 0.5, top - 0.5, side + 1, side + 1);
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.fillStyle = colours.inkMuted;
    context.textBaseline = 'middle';
    for (const { label, start, end } of order.blocks) {
      const middle = at((start + end) / 2);
      context.textAlign = 'right';
      context.fillText(classNames[label] ?? '', left - 0.3 * rem, top + middle);
      context.textAlign = 'center';
      context.fillText(shortened(classNames[label] ?? '', at(end - start) - 2), left + middle, top - 0.5 * rem);
    }
  }

  /** As many letters as there is room for: the whole name stands on the left. */
  function shortened(name: string, room: number): string {
    if (context.measureText(name).width <= room) return name;
    let letters = name.length - 1;
    while (letters > 1 && context.measureText(`${name.slice(0, letters)}.`).width > room) letters--;
    return `${name.slice(0, letters)}.`;
  }

  function drawProbeWords(words: string): void {
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.fillStyle = colours.inkMuted;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillText(words, left, rowTop - 0.3 * rem, width - left);
  }

  function drawPicks(): void {
    const radius = Math.max(0.42 * cell, 0.13 * rem);
    const half = radius * 0.85;
    const circles = new Path2D();
    const crosses = new Map<string, Path2D>();
    for (let a = 0; a < count; a++) {
      const y = top + placeOf(a) + cell / 2;
      for (let b = 0; b < count; b++) {
        const x = left + placeOf(b) + cell / 2;
        if (picks.asPositive[a * count + b] > 0) {
          circles.moveTo(x + radius, y);
          circles.arc(x, y, radius, 0, 2 * Math.PI);
        }
        if (picks.asNegative[a * count + b] > 0) {
          const kind = kindCodes[picks.negativeKind[a * count + b]] || 'hard';
          const path = crosses.get(kind) ?? new Path2D();
          crosses.set(kind, path);
          path.moveTo(x - half, y - half);
          path.lineTo(x + half, y + half);
          path.moveTo(x + half, y - half);
          path.lineTo(x - half, y + half);
        }
      }
    }
    const stroke = (path: Path2D, colour: string) => {
      context.lineWidth = colours.lineWidth + 2;
      context.strokeStyle = colours.paper;
      context.stroke(path);
      context.lineWidth = colours.lineWidth;
      context.strokeStyle = colour;
      context.stroke(path);
    };
    stroke(circles, colours.accent);
    for (const [kind, path] of crosses) stroke(path, colours[kind as 'easy' | 'semi-hard' | 'hard']);
  }

  /** On the diagonal, where an image meets itself and nothing is ever picked. */
  function drawFlipped(): void {
    const radius = Math.max(0.5 * cell, 0.15 * rem);
    context.lineWidth = colours.lineWidth;
    context.strokeStyle = colours.ink;
    context.fillStyle = colours.paper;
    for (const row of flipped) {
      const middle = placeOf(row) + cell / 2;
      context.beginPath();
      context.arc(left + middle, top + middle, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  function outline(x: number, y: number, w: number, h: number, colour: string, thick: number): void {
    context.lineWidth = thick + 2;
    context.strokeStyle = colours.paper;
    context.strokeRect(x, y, w, h);
    context.lineWidth = thick;
    context.strokeStyle = colour;
    context.strokeRect(x, y, w, h);
  }

  function drawHover(row: number, column: number | null): void {
    context.strokeStyle = colours.accent;
    context.lineWidth = 1;
    context.globalAlpha = 0.75;
    context.strokeRect(left, top + placeOf(row), side, cell);
    context.strokeRect(left + placeOf(column ?? row), top, cell, side);
    context.globalAlpha = 1;
    if (column !== null) outline(left + placeOf(column) - 1, top + placeOf(row) - 1, cell + 2, cell + 2, colours.accent, 1.5);
  }

  function drawSelected(anchor: number, positive: number, negative: number): void {
    outline(left, top + placeOf(anchor), side, cell, colours.accent, colours.lineWidth);
    const grown = Math.max(0, 0.4 * rem - cell) / 2 + 1.5;
    for (const [row, colour] of [
      [positive, colours.accent],
      [negative, colours.hard],
    ] as const) {
      if (row < 0) continue;
      const [x, y] = [left + placeOf(row) - grown, top + placeOf(anchor) - grown];
      outline(x, y, cell + 2 * grown, cell + 2 * grown, colour, colours.lineWidth + 0.5);
    }
  }
}
