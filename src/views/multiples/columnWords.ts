/** How a compared number is written. */

import type { Column } from '../../state/compare/columns';
import type { NumberFormats } from '../../text/numbers';

export function columnInWords(column: Column, value: number, { count, fixed, percent, distance }: NumberFormats): string {
  switch (column) {
    case 'loss':
    case 'silhouette':
      return fixed(value, 3);
    case 'spread':
      return distance(value);
    case 'imagesSeen':
      return count(value);
    case 'trainedMs':
      return fixed(value / 1000, 1);
    default:
      return percent(value);
  }
}
