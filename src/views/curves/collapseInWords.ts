/** The sentence that says a collapse, for those who see it and those who hear it. */

import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { collapseLevel, isCollapsedNow, isMargin } from './collapseNow';

/** Empty while the frame under the playhead shows none. */
export function collapseInWords(): string {
  const level = collapseLevel();
  if (level === null || !isCollapsedNow()) return '';
  const text = currentText().curves;
  return isMargin(level) ? text.collapsed : text.collapsedElsewhere(currentNumbers().fixed(level, 2));
}
