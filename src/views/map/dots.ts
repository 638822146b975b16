/** The dots' layer: fills an opaque picture with the paper and stamps every probe point in its colour and shape. */

import type { TripletKind } from '../../ranking/kinds';
import type { Palette } from '../../ui/theme';
import { classColours, outlineFor, parseColour, type Rgb } from '../colours';
import { type Projection, screenX, screenY } from './geometry';
import { type Glyph, makeSprites, phases, type Sprite, stamp } from './sprites';

export const glyphOf: Record<TripletKind, 'circle' | 'diamond' | 'triangle'> = {
  easy: 'circle',
  'semi-hard': 'diamond',
  hard: 'triangle',
};

/** How one dot looks; rank decides who lies on top. */
export interface Look {
  sprites: Sprite[];
  rank: 0 | 1 | 2;
}

/** All looks of a theme at one pixel density, made when first needed. */
export class DotLooks {
  readonly classes: readonly Rgb[];
  private readonly made = new Map<string, Look>();
  private readonly paper: Rgb;
  private readonly ink: Rgb;

  constructor(
    private readonly colours: Palette,
    private readonly density: number,
    private readonly shrink: number,
  ) {
    this.paper = parseColour(colours.paper);
    this.ink = parseColour(colours.ink);
    this.classes = classColours.map(parseColour);
  }

  /** `above`: over the other dots, as the anchor's own class is. `hollow`: a class that training never sees. */
  ofClass(label: number, above = false, hollow = false): Look {
    const rank = above ? 2 : hollow ? 1 : 0;
    const glyph = hollow ? 'hollow' : 'circle';
    return this.look(`class${label}${above}${hollow}`, glyph, this.classes[label % this.classes.length], 1, rank);
  }

  private ofKind(kind: TripletKind, faded: boolean): Look {
    const rank = kind === 'hard' ? 2 : kind === 'semi-hard' ? 1 : 0;
    return this.look(`${kind}${faded}`, glyphOf[kind], parseColour(this.colours[kind]), faded ? 0.45 : 1, rank);
  }

  /** The three kinds; `fadeEasy` where the easy ones only stand behind the others. */
  ofKinds(fadeEasy: boolean): Record<TripletKind, Look> {
    return {
      easy: this.ofKind('easy', fadeEasy),
      'semi-hard': this.ofKind('semi-hard', false),
      hard: this.ofKind('hard', false),
    };
  }

  unknown(): Look {
    return this.look('unknown', 'circle', parseColour(this.colours.inkFaint), 0.4, 0);
  }

  private look(key: string, glyph: Glyph, fill: Rgb, opacity: number, rank: 0 | 1 | 2): Look {
    let found = this.made.get(key);
    if (!found) {
      const outline = outlineFor(fill, this.paper, this.ink);
      const radius = this.colours.pointRadius * this.shrink * this.density;
      const outlineWidth = (glyph === 'hollow' ? 1.5 : 0.9) * this.density;
      found = { sprites: makeSprites(glyph, radius, outlineWidth, fill, outline, opacity), rank };
      this.made.set(key, found);
    }
    return found;
  }
}

/** The picture as pixels, kept between frames. */
export class DotLayer {
  private image: ImageData | null = null;
  private words = new Uint32Array(0);
  private bytes = new Uint8Array(0);

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Paper, then ranks 0, 1, 2, each in the order of the rows. */
  draw(xy: Float32Array, p: Projection, density: number, paper: Rgb, lookOf: (row: number) => Look): void {
    const { width, height } = this.canvas;
    const context = this.canvas.getContext('2d', { alpha: false });
    if (!context || width === 0 || height === 0) return;
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = context.createImageData(width, height);
      this.words = new Uint32Array(this.image.data.buffer);
      this.bytes = new Uint8Array(this.image.data.buffer);
    }
    const [r, g, b] = paper;
    // Little-endian, as every machine with a browser is.
    this.words.fill(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
    const later: [number, Look][] = [];
    const put = (row: number, look: Look) => {
      const x = screenX(p, xy[2 * row]) * density;
      const y = screenY(p, xy[2 * row + 1]) * density;
      // Half a sub-pixel phase, so that flooring rounds.
      if (Number.isFinite(x + y)) stamp(this.bytes, width, height, look.sprites, x + 0.5 / phases, y + 0.5 / phases);
    };
    for (let row = 0; 2 * row < xy.length; row++) {
      const look = lookOf(row);
      if (look.rank === 0) put(row, look);
      else later.push([row, look]);
    }
    for (const rank of [1, 2]) for (const [row, look] of later) if (look.rank === rank) put(row, look);
    context.putImageData(this.image, 0, 0);
  }
}
