/** The sign of a triplet kind: circle for easy, diamond for semi-hard, triangle for hard; the map's dots use the same shapes. */

import type { Kind } from '../text/en';

const shapes: Record<Kind, string> = {
  easy: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  'semi-hard': 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  hard: 'M8 1.5 15 14H1z',
};

export function KindGlyph({ kind }: { kind: Kind }) {
  return (
    <svg className={`icon kind-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}
