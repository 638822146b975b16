/** What the loss said of a frame's batch of images and words: which words pushed which, by the evaluation that trained on it. Found once a batch, when somebody asks. */
import { type WordConfusions, wordConfusions } from '../../ranking/words/wordConfusions';
import type { WordSpace } from '../../ranking/words/wordSpace';
import type { Frame, FrameBatch } from '../timeline';
import { taughtNow } from './taught';

const known = new WeakMap<FrameBatch, { space: WordSpace; confusions: WordConfusions }>();

/** null without a batch (step 0), or while words are missing. */
export function confusionsOf(frame: Frame | null): WordConfusions | null {
  const taught = taughtNow();
  if (!frame?.batch?.words || !taught || frame.embeddingSize !== taught.space.size) return null;
  const { batch } = frame;
  const before = known.get(batch);
  if (before?.space === taught.space) return before.confusions;
  const { embeddings, labels, seed } = batch;
  const confusions = wordConfusions(frame.batch.words.objective, { embeddings, labels, seed, space: taught.space });
  known.set(batch, { space: taught.space, confusions });
  return confusions;
}
