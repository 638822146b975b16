/**
 * Makes of a drawing what MNIST made of NIST's digits (LeCun, Cortes & Burges, "The MNIST database"): the ink's bounding box is fitted into
 * 20 x 20 with its proportions and anti-aliasing kept, and laid into 28 x 28 so that its centre of mass is in the middle. Pure.
 */

export const IMAGE_SIDE = 28;
const BOX_SIDE = 20;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** null without ink. */
function boundsOfInk(ink: ArrayLike<number>, width: number, height: number): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Mean ink over a rectangle with fractional edges: area sampling, which is the anti-aliasing. */
function meanInk(ink: ArrayLike<number>, width: number, box: Box): number {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  let sum = 0;
  for (let y = Math.floor(box.top); y < bottom; y++) {
    const tall = Math.min(y + 1, bottom) - Math.max(y, box.top);
    for (let x = Math.floor(box.left); x < right; x++) {
      const wide = Math.min(x + 1, right) - Math.max(x, box.left);
      if (tall > 0 && wide > 0) sum += (ink[y * width + x] ?? 0) * tall * wide;
    }
  }
  return sum / (box.width * box.height);
}

/** The ink's box at the size it has in MNIST: its longer side is 20. */
function fitBox(ink: ArrayLike<number>, width: number, bounds: Box): { grey: Float64Array; columns: number; rows: number } {
  const scale = BOX_SIDE / Math.max(bounds.width, bounds.height);
  const columns = Math.max(1, Math.round(bounds.width * scale));
  const rows = Math.max(1, Math.round(bounds.height * scale));
  const cellWidth = bounds.width / columns;
  const cellHeight = bounds.height / rows;
  const grey = new Float64Array(columns * rows);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      grey[r * columns + c] = meanInk(ink, width, {
        left: bounds.left + c * cellWidth,
        top: bounds.top + r * cellHeight,
        width: cellWidth,
        height: cellHeight,
      });
  return { grey, columns, rows };
}

/**
 * @param ink row-major, 0 for paper to 255 for ink, width x height.
 * @returns 28 x 28 grey levels 0..255, row-major; null without ink.
 */
export function normaliseDrawing(ink: ArrayLike<number>, width: number, height: number): Uint8Array | null {
  const bounds = boundsOfInk(ink, width, height);
  if (!bounds) return null;
  const { grey, columns, rows } = fitBox(ink, width, bounds);
  let [mass, massX, massY] = [0, 0, 0];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      mass += grey[r * columns + c];
      massX += grey[r * columns + c] * (c + 0.5);
      massY += grey[r * columns + c] * (r + 0.5);
    }
  }
  // By whole pixels, and never over the edge: a comma's tail is not worth a cut digit.
  const offset = (centre: number, length: number) =>
    Math.min(IMAGE_SIDE - length, Math.max(0, Math.round(IMAGE_SIDE / 2 - centre)));
  const left = offset(massX / mass, columns);
  const top = offset(massY / mass, rows);
  const image = new Uint8Array(IMAGE_SIDE * IMAGE_SIDE);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) image[(top + r) * IMAGE_SIDE + left + c] = Math.round(grey[r * columns + c]);
  return image;
}
