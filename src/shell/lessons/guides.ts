/** Where on the pages a lesson points: one selector a part, outlined by the panel and brought into view. */
import type { GuideId } from '../../lessons/lesson';

const view = (id: string) => `.dock-view[data-view="${id}"]`;

export const guides: Readonly<Record<GuideId, string>> = {
  stage: '.stage-place',
  margin: '.census-place .margin',
  readouts: '.readouts-place',
  curves: view('curves'),
  matrix: view('matrix'),
  distances: view('distances'),
  net: view('net'),
  retrieval: view('retrieval'),
  plane: '.plane-stage',
  'pair-curve': '.loss-curve',
  runs: '.compare-maps',
};

/** Brings a part into view; where the page itself scrolls, below the sheet that the lesson is. */
export function bringIntoView(id: GuideId, sheet: Element): void {
  const target = document.querySelector(guides[id]);
  if (!target) return;
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { bottom } = sheet.getBoundingClientRect();
  const { top } = target.getBoundingClientRect();
  const root = document.documentElement;
  // A sheet that sticks to the top of a page that scrolls would lie over it.
  if (root.scrollHeight > root.clientHeight) window.scrollBy({ top: top - bottom, behavior: 'instant' });
}
