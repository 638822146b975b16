/** When steps down the gradient have come to an end, and how. Pure but for what the watch remembers. */
import { FARTHEST, type Place } from './places';

/**
 * 'still': nothing moves any more (or by less than `STILL`); 'to-and-fro': the points jump back and forth about a kink that steps of this size cannot
 * hit; 'far': a point has left the plane; 'limit': it still goes on after `MOST_STEPS`.
 */
export type Rest = 'still' | 'to-and-fro' | 'far' | 'limit';

/** In units of the plane. */
export const STILL = 1e-4;
export const MOST_STEPS = 600;
/** Whoever goes somewhere is, after so many steps, farther away than one step reaches. */
const lookBack = 20;

const farthestMove = (from: readonly Place[], to: readonly Place[]) =>
  Math.max(...to.map(({ x, y }, row) => Math.hypot(x - from[row].x, y - from[row].y)));

/** Call it after each step with the points before and after it; it says when to stop. */
export function createRestWatch(): (before: readonly Place[], after: readonly Place[]) => Rest | null {
  const seen: (readonly Place[])[] = [];
  return (before, after) => {
    seen.push(before);
    if (after.some(({ x, y }) => !(Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST))) return 'far';
    const move = farthestMove(before, after);
    if (move < STILL) return 'still';
    if (seen.length > lookBack && farthestMove(seen[seen.length - lookBack], after) < move) return 'to-and-fro';
    return seen.length >= MOST_STEPS ? 'limit' : null;
  };
}
