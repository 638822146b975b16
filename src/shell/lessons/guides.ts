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

/** The rule that outlines a part: above everything in it, and in the way of nothing. */
export function outlineOf(id: GuideId): string {
  const part = guides[id];
  // Views of the dock have no room of their own around their words, the pictures have.
  const inset = part.startsWith('.dock-view') ? '-0.3rem -0.45rem' : '0';
  return `${part} { position: relative; }
${part}::after { content: ''; position: absolute; inset: ${inset}; z-index: 2; outline: 2px solid var(--accent); outline-offset: -2px; pointer-events: none; }`;
}

/** Brings a part into view; where the lesson is a sheet that sticks to the top, right below it. */
export function bringIntoView(id: GuideId, sheet: Element): void {
  const target = document.querySelector(guides[id]);
  if (!target) return;
  target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (getComputedStyle(sheet).position !== 'sticky') return;
  const { bottom } = sheet.getBoundingClientRect();
  window.scrollBy({ top: target.getBoundingClientRect().top - bottom, behavior: 'instant' });
}
