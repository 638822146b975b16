/** The sandbox's plane as a table: each point's place, distance, kind and loss, and where the loss pushes it. */

import { experimentStore } from '../../state/experimentStore';
import { sandboxStore } from '../../state/sandbox/sandboxStore';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import { currentTableWords } from '../../text/tables/words';
import { currentHouse } from '../../text/text';
import type { TableContent } from '../table/content';
import { pointName } from './names';

export function planeTable(): TableContent {
  const state = sandboxStore.getState();
  const { points, reading } = state;
  const words = currentTableWords();
  const { kinds } = currentHouse();
  const { fixed, upTo } = currentNumbers();
  const number = (value: number) => fixed(value + 0, 3).replace('-', '−');
  return {
    caption: words.planeOf(number(reading.loss), upTo(experimentStore.getState().experiment.margin, 3)),
    columns: [words.point, words.x, words.y, words.distance, words.kind, words.pointLoss, words.pushX, words.pushY],
    rows: points.map(({ x, y }, row) => {
      const negative = state.mode === 'triplet' ? reading.negatives[row - 2] : undefined;
      const distance = row === 1 ? reading.distance : negative?.distance;
      return [
        pointName(state, row, currentSandboxWords()),
        number(x),
        number(y),
        distance === undefined ? '–' : number(distance),
        negative ? kinds[negative.kind].name : '–',
        negative ? number(negative.loss) : '–',
        number(-reading.gradient[2 * row]),
        number(-reading.gradient[2 * row + 1]),
      ];
    }),
  };
}
