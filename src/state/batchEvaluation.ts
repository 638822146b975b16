/**
 * What the loss said of a frame's batch: loss, gradient and counts, computed anew by the very function that trained on it and from all that it was
 * given then. Once for each batch, whoever asks, and only when somebody does.
 */
import { lossEntry } from '../ranking/catalogue';
import { type MinedNegatives, minedNegatives } from '../ranking/minedNegatives';
import { isOffline } from '../ranking/minings';
import { type Evaluation, evaluate, type GivenSelection } from '../ranking/objective';
import type { Frame, FrameBatch } from './timeline';

let known: { batch: FrameBatch; evaluation: Evaluation | null } | null = null;

/** What an offline mining gave the loss; null where the frame holds only a sample of it. */
function givenIn({ objective, triplets, pairs, selectedCount }: FrameBatch): GivenSelection | null {
  const ofTriplets = lossEntry(objective.loss).needs === 'triplets';
  const selection: GivenSelection = ofTriplets ? { kind: 'triplets', rows: triplets } : { kind: 'pairs', rows: pairs };
  return selection.rows.length / (ofTriplets ? 3 : 2) === selectedCount ? selection : null;
}

/** null without a batch (step 0), or where what the loss was given is no longer known. The gradient is of the embeddings before the step. */
export function evaluationOf(frame: Frame | null): Evaluation | null {
  // A batch whose images were drawn to words was not asked this.
  if (!frame?.batch || frame.batch.words) return null;
  const { batch, embeddingSize: size } = frame;
  if (known?.batch === batch) return known.evaluation;
  const { objective, embeddings, labels, seed, head } = batch;
  const given = isOffline(objective.mining) ? givenIn(batch) : null;
  const unknown = isOffline(objective.mining) && given === null;
  const evaluation = unknown ? null : evaluate(objective, { embeddings, size, labels, given, seed, head });
  known = { batch, evaluation };
  return evaluation;
}

const mined = new WeakMap<FrameBatch, MinedNegatives | null>();

/** Of the frame's batch the negatives that had a loss, against the truth; null where training is told the truth, or what was selected is not known. */
export function minedNegativesOf(frame: Frame): MinedNegatives | null {
  const { batch, embeddingSize: size } = frame;
  if (!batch?.trueLabels || batch.words) return null;
  const found = mined.get(batch);
  if (found !== undefined) return found;
  const { objective, embeddings, labels, seed, trueLabels } = batch;
  const given = isOffline(objective.mining) ? givenIn(batch) : null;
  const unknown = isOffline(objective.mining) && given === null;
  const answer = unknown ? null : minedNegatives(objective, { embeddings, size, labels, given, seed }, trueLabels);
  mined.set(batch, answer);
  return answer;
}

export const isMinedNegativesKnown = (frame: Frame): boolean => !frame.batch?.trueLabels || mined.has(frame.batch);
