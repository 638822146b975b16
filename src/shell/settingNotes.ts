/** Settings that go together badly, named in words before anybody wonders why the net stands still. Pure. */

import type { Experiment } from '../engine/protocol';
import type { NumberFormats } from '../text/numbers';
import type { Text } from '../text/text';

export type NotedField = 'mining' | 'normalise';

export interface Note {
  words: string;
  /** It will not train well like this; otherwise it is only good to know. */
  warns: boolean;
}

/** A note for a field, or nothing. On the unit sphere the largest distance is 2, squared 4. */
export function settingNotes(experiment: Experiment, text: Text, numbers: NumberFormats): Partial<Record<NotedField, Note>> {
  const { loss, mining, margin, normalise, distance } = experiment;
  const notes: Partial<Record<NotedField, Note>> = {};
  const farthest = distance === 'squared' && loss === 'triplet' ? 4 : 2;
  if (normalise && margin >= farthest) {
    notes.normalise = { words: text.settings.marginUnreachable(numbers.upTo(farthest, 0)), warns: true };
  }
  if (mining === 'batch-semi-hard' && margin === 0) notes.mining = { words: text.settings.nothingSemiHard, warns: true };
  else if (loss !== 'triplet') notes.mining = { words: text.settings.pairMining, warns: false };
  return notes;
}
