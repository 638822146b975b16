/**
 * The sandbox's points as the address writes them, and where they are when nobody asks. Pure.
 * `points=x,y;x,y;x,y;...` is anchor, positive, negatives. A loss on pairs has two: `x,y;x,y` of one class; `x,y;;x,y`, without a positive, of two classes.
 */
import type { UrlProblem } from '../experimentUrl';

/** On the plane: y grows upwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the loss compares: an anchor with a positive and negatives, or the two of one pair. */
export type Mode = 'triplet' | 'pair';

export interface Scene {
  readonly mode: Mode;
  /** Anchor, positive, negatives; or the two of a pair. */
  readonly points: readonly Place[];
  /** Whether the two of a pair are of one class; true for triplets, whose anchor and positive are. */
  readonly same: boolean;
}

/** No point is farther from the axes: what the address can write with two decimals. */
export const FARTHEST = 99.99;
export const MOST_NEGATIVES = 12;

/** Of the first triplet the negative is semi-hard at the default margin, on euclidean, squared and cosine distances alike; the first pair is within the margin. */
export const firstScenes: Readonly<Record<Mode, Scene>> = {
  triplet: {
    mode: 'triplet',
    same: true,
    points: [
      { x: 1, y: 1 },
      { x: 0.4, y: 1.8 },
      { x: 2.2, y: 0.4 },
    ],
  },
  pair: {
    mode: 'pair',
    same: false,
    points: [
      { x: 1, y: 1 },
      { x: 1.6, y: 0.6 },
    ],
  },
};

/** To two decimals and within the limits, as the address has it. */
export function rounded({ x, y }: Place): Place {
  // Plus 0 turns -0 into 0.
  const round = (value: number) => Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value)) * 100) / 100 + 0;
  return { x: round(x), y: round(y) };
}

const placePattern = /^(-?\d+(?:\.\d*)?|-?\.\d+),(-?\d+(?:\.\d*)?|-?\.\d+)$/;

/** The scene of this mode that an address asks for, or what is wrong with it: no such points, or one too far away. Never throws. */
export function readPoints(text: string, mode: Mode): Scene | UrlProblem['reason'] {
  const words = text.split(';').map((word) => word.trim());
  const same = mode === 'triplet' || words[1] !== '';
  if (!same) words.splice(1, 1);
  const found = words.map((word) => placePattern.exec(word));
  const fits = mode === 'pair' ? found.length === 2 : found.length >= 3 && found.length <= 2 + MOST_NEGATIVES;
  if (!fits || found.some((match) => match === null)) return 'not-a-choice';
  const points = found.map((match) => ({ x: Number(match?.[1]), y: Number(match?.[2]) }));
  if (points.some(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > FARTHEST)) return 'out-of-range';
  return { mode, same, points: points.map(rounded) };
}

/** What `readPoints` reads back, to two decimals. */
export function writePoints({ points, same }: Scene): string {
  const words = points.map((place) => {
    const { x, y } = rounded(place);
    return `${x},${y}`;
  });
  return (same ? words : [words[0], '', ...words.slice(1)]).join(';');
}

/** A place for one more negative: around the anchor, half as far again as the positive, each a golden angle on from the one before. */
export function freePlace([anchor, positive, ...negatives]: readonly Place[]): Place {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  const radius = 1.5 * Math.max(0.4, Math.hypot(positive.x - anchor.x, positive.y - anchor.y));
  const angle = -0.6 + goldenAngle * negatives.length;
  return rounded({ x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) });
}
