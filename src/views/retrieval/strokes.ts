/** What was drawn, as strokes on a pad of side 1, and its ink as a raster. The pen is as thick as a felt tip on a pad of a few centimetres. */

/** x, y by turns, 0..1. */
export type Stroke = number[];

/** Pixels along the ink's raster, whatever size the pad has on the screen. */
export const RASTER_SIDE = 280;
/** Of the pad's side. Of a digit that fills two thirds of the pad it makes lines of 2 to 3 pixels in 20, as MNIST's are. */
export const PEN_WIDTH = 0.085;

/** Draws all strokes in the present stroke style. A point alone is a dot. */
export function paintStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  context.clearRect(0, 0, RASTER_SIDE, RASTER_SIDE);
  context.lineCap = context.lineJoin = 'round';
  context.lineWidth = PEN_WIDTH * RASTER_SIDE;
  context.beginPath();
  for (const stroke of strokes) {
    context.moveTo(stroke[0] * RASTER_SIDE, stroke[1] * RASTER_SIDE);
    for (let i = 0; i + 1 < stroke.length; i += 2) context.lineTo(stroke[i] * RASTER_SIDE, stroke[i + 1] * RASTER_SIDE);
  }
  context.stroke();
}

/** The ink alone, 0..255, row-major: what covers the paper, whatever colour it has. */
export function readInk(context: CanvasRenderingContext2D): Uint8Array {
  const { data } = context.getImageData(0, 0, RASTER_SIDE, RASTER_SIDE);
  return Uint8Array.from({ length: RASTER_SIDE * RASTER_SIDE }, (_, i) => data[4 * i + 3]);
}
