/** The plane of the four points: where a coordinate lies, where a pointer or a key leads. Pure. */

export type Points = readonly number[];

/** Two of one class, two of another, (x, y) after (x, y). */
export const firstPoints: Points = [0.9, 0.2, 0.3, 0.8, 0.7, -0.4, -0.6, 0.5];
export const pointLabels: readonly number[] = [0, 0, 1, 1];
export const corners = pointLabels.map((group, index) => ({ group, index }));

/** Coordinates reach from -reach to reach. */
export const reach = 1.5;
export const side = 240;

export const toPicture = (x: number, y: number): [number, number] => [
  ((x + reach) / (2 * reach)) * side,
  ((reach - y) / (2 * reach)) * side,
];

/** On the plane, to a hundredth. */
const rounded = (value: number) => Math.round(100 * Math.min(reach, Math.max(-reach, value))) / 100 + 0;

export function fromPicture(across: number, down: number): [number, number] {
  return [rounded((across / side) * 2 * reach - reach), rounded(reach - (down / side) * 2 * reach)];
}

export function withPoint(points: Points, index: number, x: number, y: number): Points {
  return points.map((value, i) => (i === 2 * index ? rounded(x) : i === 2 * index + 1 ? rounded(y) : value));
}

/** The points after an arrow key; null for other keys. */
export function pointsAfterKey(points: Points, index: number, key: string, large: boolean): Points | null {
  const stride = large ? 0.2 : 0.05;
  const moves: Record<string, [number, number]> = {
    ArrowRight: [stride, 0],
    ArrowLeft: [-stride, 0],
    ArrowUp: [0, stride],
    ArrowDown: [0, -stride],
  };
  if (!Object.hasOwn(moves, key)) return null;
  const [dx, dy] = moves[key];
  return withPoint(points, index, points[2 * index] + dx, points[2 * index + 1] + dy);
}

/** The point nearest to a place in the picture. */
export function nearestPoint(points: Points, across: number, down: number): number {
  const distances = Array.from({ length: points.length / 2 }, (_, i) => {
    const [x, y] = toPicture(points[2 * i], points[2 * i + 1]);
    return Math.hypot(x - across, y - down);
  });
  return distances.indexOf(Math.min(...distances));
}
