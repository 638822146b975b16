/** What each point is called, on the plane and in lists, and what it says of itself to those who do not see it. */

import type { SandboxState } from '../../state/sandbox/sandboxStore';
import { currentNumbers } from '../../text/numbers';
import type { SandboxWords } from '../../text/sandbox/en';
import { currentHouse } from '../../text/text';

/** A single negative has no number. */
export function pointName(
  { mode, points, same }: Pick<SandboxState, 'mode' | 'points' | 'same'>,
  row: number,
  words: SandboxWords,
): string {
  if (mode === 'pair') return row === 0 ? words.points.first : words.points.second[same ? 'same' : 'other'];
  if (row === 0) return words.points.anchor;
  return row === 1 ? words.points.positive : words.points.negative(points.length > 3 ? String(row - 1) : '');
}

/** As it stands in a sentence: "the positive", "negative 2". */
export function spokenName({ mode, points }: Pick<SandboxState, 'mode' | 'points'>, row: number, words: SandboxWords): string {
  if (mode === 'pair') return words.points.the.second;
  return row === 1 ? words.points.the.positive : words.points.the.negative(points.length > 3 ? String(row - 1) : '');
}

const minus = (text: string) => text.replace('-', '−');

/** Place, distance to the anchor, kind; changes as it moves. */
export function pointValue({ points, reading, mode }: SandboxState, row: number, words: SandboxWords): string {
  const { fixed } = currentNumbers();
  const { x, y } = points[row];
  const parts = [words.points.at(minus(fixed(x, 2)), minus(fixed(y, 2)))];
  const negative = mode === 'triplet' ? reading.negatives[row - 2] : undefined;
  if (row === 1) parts.push(words.points.distance(fixed(reading.distance, 2)));
  if (negative) parts.push(words.points.distance(fixed(negative.distance, 2)), currentHouse().kinds[negative.kind].name);
  if (reading.gradient[2 * row] === 0 && reading.gradient[2 * row + 1] === 0) parts.push(words.points.still);
  return parts.join(', ');
}
