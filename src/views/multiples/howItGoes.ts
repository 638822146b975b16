/** All compared runs in one sentence, for the page's voice: right answers after so many images, and which runs have collapsed. */

import { compareStore } from '../../state/compare/compareStore';
import { comparedFrame } from '../../state/compare/compareTimelines';
import type { CompareWords } from '../../text/compare/en';
import { currentNumbers } from '../../text/numbers';
import { collapseOf } from './collapsed';
import { comparedRuns, curvesInWords } from './compareCurves';

/** Empty before the first step. */
export function howItGoes(titles: readonly string[], text: CompareWords): string {
  const images = comparedRuns.present();
  if (images === 0 || !comparedFrame(0)) return '';
  const { count, fixed } = currentNumbers();
  const collapses = compareStore.getState().runs.flatMap((_, run) => {
    const collapse = collapseOf(run);
    if (!collapse) return [];
    return `${titles[run]}: ${collapse.isMargin ? text.collapsed : text.collapsedElsewhere(fixed(collapse.level, 2))}`;
  });
  const column = compareStore.getState().runs[0]?.experiment.task === 'words' ? 'wordPrecision' : 'knn5';
  const answers = `${text.chartAt(count(images))} ${text.columns[column].name}: ${curvesInWords(column, titles, images)}`;
  return [answers, ...collapses].map((sentence) => `${sentence}.`).join(' ');
}
