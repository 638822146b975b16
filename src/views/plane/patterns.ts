/** The three kinds as grounds: a pale tint and a texture each, hard hatched, semi-hard dotted, easy plain, so that they differ without colour as well. */

import type { TripletKind } from '../../ranking/kinds';
import type { Palette } from '../../ui/theme';
import { screenDensity } from '../plots/fitCanvas';

const tintAlpha: Record<TripletKind, number> = { hard: 0.1, 'semi-hard': 0.08, easy: 0.05 };
const textureAlpha = 0.4;

let made: { colours: Palette; density: number; textures: Record<'hard' | 'semi-hard', CanvasPattern | null> } | null = null;

/** One tile of `side` CSS pixels, drawn in the screen's own pixels. */
function texture(
  context: CanvasRenderingContext2D,
  side: number,
  density: number,
  draw: (tile: CanvasRenderingContext2D) => void,
) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.max(1, Math.round(side * density));
  const tile = canvas.getContext('2d');
  if (!tile) return null;
  const scale = canvas.width / side;
  tile.scale(scale, scale);
  draw(tile);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}

function texturesFor(context: CanvasRenderingContext2D, colours: Palette) {
  const density = screenDensity();
  if (made?.colours === colours && made.density === density) return made.textures;
  const { rem, lineWidth } = colours;
  const side = 0.75 * rem;
  const textures = {
    hard: texture(context, side, density, (tile) => {
      tile.strokeStyle = colours.hard;
      tile.lineWidth = 0.8 * lineWidth;
      tile.beginPath();
      for (const shift of [-side, 0, side]) {
        tile.moveTo(shift, side);
        tile.lineTo(shift + side, 0);
      }
      tile.stroke();
    }),
    'semi-hard': texture(context, side, density, (tile) => {
      tile.fillStyle = colours['semi-hard'];
      for (const at of [0.25 * side, 0.75 * side]) {
        tile.beginPath();
        tile.arc(at, at, 0.85 * lineWidth, 0, 2 * Math.PI);
        tile.fill();
      }
    }),
  };
  made = { colours, density, textures };
  return textures;
}

/** Fills a region as the ground of a kind. */
export function fillKind(context: CanvasRenderingContext2D, colours: Palette, region: Path2D, kind: TripletKind): void {
  context.globalAlpha = tintAlpha[kind];
  context.fillStyle = colours[kind];
  context.fill(region, 'evenodd');
  if (kind !== 'easy') {
    const pattern = texturesFor(context, colours)[kind];
    context.globalAlpha = textureAlpha;
    if (pattern) context.fillStyle = pattern;
    if (pattern) context.fill(region, 'evenodd');
  }
  context.globalAlpha = 1;
}
