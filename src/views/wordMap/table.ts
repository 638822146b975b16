/** The map as a table: the class words with their places, and how many images of each class are nearest to which word; the word asked for last. */
import { probe } from '../../state/probe';
import { retrievalOf } from '../../state/words/retrieval';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import type { TableContent } from '../table/content';
import { nearestWordCounts } from './confusions';
import type { WordScene } from './wordScene';

export function wordMapTable(scene: WordScene | null): TableContent | null {
  const { taught, plane, frame, query } = scene ?? {};
  if (!taught || !plane) return null;
  const { table } = currentWordsText().map;
  const { count, fixed, percent } = currentNumbers();
  const place = (value: number) => fixed(value, 3).replace('-', '−');
  const labels = probe()?.labels;
  const found = retrievalOf(frame ?? null);
  const words = taught.words.length;
  const counts = found && labels ? nearestWordCounts(found.distances, labels, words) : null;
  const rows = taught.words.map((word, row) => {
    const near = counts ? [...counts.subarray(row * words, (row + 1) * words)] : [];
    const images = near.reduce((sum, value) => sum + value, 0);
    const cells = [word, place(plane.words[2 * row]), place(plane.words[2 * row + 1])];
    return counts ? [...cells, count(images), ...near.map(count)] : cells;
  });
  if (query && query.row < 0) {
    const cells = [table.asked(query.word), place(query.place[0]), place(query.place[1])];
    rows.push(counts ? [...cells, ...Array.from({ length: words + 1 }, () => '–')] : cells);
  }
  const caption = [table.caption(percent(plane.varianceShown, 0))];
  if (frame) caption.push(table.captionStep(count(frame.step)));
  const ofImages = counts ? [table.images, ...taught.words.map(table.nearest)] : [];
  return { caption: caption.join(' '), columns: [table.word, table.x, table.y, ...ofImages], rows };
}
