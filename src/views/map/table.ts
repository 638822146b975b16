/** The map as a table: every image that is drawn, with its place on the plane or, in the anchor view, its distance; with an anchor also its kind. */

import { tripletKind } from '../../ranking/kinds';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { type PointSet, viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import { currentHouse } from '../../text/text';
import { shownClassNames } from '../shownClassNames';
import type { TableContent } from '../table/content';
import { layersOf } from './layers';
import type { StageScene } from './scene';

/** What a row of the anchor's own set is to it. */
function roleOf(row: number, labels: ArrayLike<number>, { anchor }: StageScene): string {
  const { roles } = currentTableWords();
  if (!anchor) return '';
  if (row === anchor.anchor) return roles.anchor;
  if (row === anchor.positive) return roles.positive;
  if (labels[row] === labels[anchor.anchor]) return roles.sameClass;
  const kind = tripletKind(anchor.dAp, anchor.distances[row], experimentStore.getState().experiment.margin);
  const { name } = currentHouse().kinds[kind];
  return row === anchor.negative ? `${name}, ${roles.negative}` : name;
}

export function mapTable(scene: StageScene | null): TableContent | null {
  const data = probe();
  const { frame, flat, anchor, anchorOf, polar } = scene ?? {};
  if (!scene || !frame || !flat || !data) return null;
  const words = currentTableWords();
  const names = shownClassNames();
  const { count, fixed, percent, upTo } = currentNumbers();
  const place = (value: number) => fixed(value, 3).replace('-', '−');

  const rowsOf = (of: PointSet, xy: Float32Array, labels: ArrayLike<number>) =>
    Array.from({ length: xy.length / 2 }, (_, row) => {
      const seen = anchor && anchorOf === of;
      const cells = [of === 'batch' ? words.batchImage(count(row)) : count(row), names[labels[row]]];
      if (!polar) cells.push(place(xy[2 * row]), place(xy[2 * row + 1]));
      if (anchor) cells.push(seen ? fixed(anchor.distances[row], 3) : '–', seen ? roleOf(row, labels, scene) : '–');
      return { cells, distance: seen ? anchor.distances[row] : Number.POSITIVE_INFINITY };
    });

  const rows = rowsOf('probe', flat.xy, data.labels);
  if (frame.batch && layersOf(viewStore.getState()).batch) rows.push(...rowsOf('batch', flat.batchXy, frame.batch.labels));
  if (anchor) rows.sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance));
  const caption = [words.mapOf(count(frame.step))];
  if (!polar && frame.embeddingSize > 2) caption.push(words.mapByPca(percent(flat.varianceShown, 0)));
  if (anchor) caption.push(words.mapFrom(upTo(experimentStore.getState().experiment.margin, 3)));
  return {
    caption: caption.join(' '),
    columns: [words.image, words.class, ...(polar ? [] : [words.x, words.y]), ...(anchor ? [words.distance, words.role] : [])],
    rows: rows.map(({ cells }) => cells),
  };
}
