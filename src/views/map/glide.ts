/** Points on their way from where they are to where they belong. Coordinates by turns (x0, y0, x1, y1, ...); no clock of its own. */

import { interpolate } from './geometry';

export class Glide {
  /** Where every point is at this moment. */
  shown: Float32Array = new Float32Array(0);
  target: Float32Array = new Float32Array(0);
  private from: Float32Array = new Float32Array(0);

  /** Takes the places to go to, from where the points are now. True where there is no way: other points than before, or `jump`. */
  aim(target: Float32Array, jump = false): boolean {
    const fresh = jump || this.shown.length !== target.length;
    if (fresh) {
      this.shown = Float32Array.from(target);
      this.from = new Float32Array(target.length);
    }
    this.from.set(this.shown);
    this.target = target;
    return fresh;
  }

  /** share 0: where they came from, 1: arrived. */
  move(share: number): void {
    interpolate(this.from, this.target, share, this.shown);
  }
}
