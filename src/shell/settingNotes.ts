/** Settings that go together badly, named in words before anybody wonders why the net stands still. Pure. */

import type { DistanceId, Experiment } from '../engine/protocol';
import { lossEntry } from '../ranking/catalogue';
import type { NumberFormats } from '../text/numbers';
import type { Text } from '../text/text';

export type NotedField = 'mining' | 'normalise' | 'distance' | 'flippedShare' | 'classesPerBatch';

export interface Note {
  words: string;
  /** It will not train well like this; otherwise it is only good to know. */
  warns: boolean;
}

/** On the unit sphere, and for the cosine distance anywhere. */
const farthest: Record<DistanceId, number> = { euclidean: 2, squared: 4, cosine: 2 };

const digitCount = 10;

/** P x K; with a digit left out there are at most nine classes. */
export function imagesPerBatch({ leftOut, classesPerBatch, samplesPerClass }: Experiment): number {
  return Math.min(classesPerBatch, leftOut === 'none' ? digitCount : digitCount - 1) * samplesPerClass;
}

/** A note for a field, or nothing. */
export function settingNotes(experiment: Experiment, text: Text, numbers: NumberFormats): Partial<Record<NotedField, Note>> {
  const { loss, mining, margin, normalise, distance, softMargin } = experiment;
  const { needs, parameters } = lossEntry(loss);
  const words = text.settings;
  const notes: Partial<Record<NotedField, Note>> = {};
  // A margin that is met by the cosine itself, not by a distance, has no such limit; nor has a soft one.
  const hasMargin = parameters.includes('margin') && loss !== 'cosine-embedding' && !(softMargin && needs === 'triplets');
  if ((distance === 'cosine' || needs === 'batch') && experiment.embeddingSize === 2)
    notes.distance = { words: words.cosineInPlane, warns: false };
  if (hasMargin && margin >= farthest[distance]) {
    if (distance === 'cosine') notes.distance = { words: words.cosineUnreachable, warns: true };
    else if (normalise) notes.normalise = { words: words.marginUnreachable(numbers.upTo(farthest[distance], 0)), warns: true };
  }
  if (needs === 'classes') notes.distance = { words: words.onlyMeasured, warns: false };
  if (needs === 'triplets' && mining === 'batch-semi-hard' && margin === 0)
    notes.mining = { words: words.nothingSemiHard, warns: true };
  else if (needs === 'batch' || needs === 'classes') notes.mining = { words: words.wholeBatch, warns: false };
  return { ...notes, ...dataNotes(experiment, text, numbers) };
}

function dataNotes(experiment: Experiment, { openSet }: Text, { count, percent }: NumberFormats) {
  const { leftOut, flippedShare, classesPerBatch } = experiment;
  const notes: Partial<Record<NotedField, Note>> = {};
  if (leftOut !== 'none' && classesPerBatch >= digitCount)
    notes.classesPerBatch = { words: openSet.nineClasses(count(imagesPerBatch(experiment))), warns: false };
  if (flippedShare > 0) notes.flippedShare = { words: openSet.toldWrong(percent(flippedShare, 0)), warns: false };
  return notes;
}
