/** Where on the pages a lesson points: one selector a part, brought into view here and outlined by guides.css (its selectors are these). */
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
  search: '.words .census-place',
};

/** Brings a part into view; where the lesson is a sheet that sticks to the top, right below it. */
export function bringIntoView(id: GuideId, sheet: Element): void {
  const target = document.querySelector(guides[id]);
  if (!target) return;
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (getComputedStyle(sheet).position !== 'sticky') return;
  const { bottom } = sheet.getBoundingClientRect();
  window.scrollBy({ top: target.getBoundingClientRect().top - bottom, behavior: 'instant' });
}
