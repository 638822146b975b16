/** What the kind of the triplet means for the loss in force, in a sentence. */

import { hasParameter, type LossEntry } from '../../ranking/catalogue';
import type { TripletKind } from '../../ranking/kinds';
import type { LossId } from '../../ranking/objective';
import { currentText } from '../../text/text';

/** @param reached whether the negative is beyond the goal of its bar. */
export function meaningOf(
  loss: LossId,
  needs: LossEntry['needs'],
  kind: TripletKind,
  reached: boolean,
  softMargin: boolean,
): string {
  const text = currentText();
  if (loss === 'n-pairs') return text.triplet.nPairsMeaning;
  if (needs === 'pairs') return text.triplet.pairMeaning[reached ? 'outside' : 'inside'];
  if (needs === 'batch') return text.triplet.batchMeaning;
  if (needs === 'classes') return text.triplet.classesMeaning;
  return softMargin && hasParameter(loss, 'softMargin') && kind === 'easy' ? text.triplet.softMeaning : text.kinds[kind].hint;
}
