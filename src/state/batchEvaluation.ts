/**
 * What the loss said of a frame's batch: loss, gradient and counts, computed anew by the very function that trained on it, with the frame's
 * own loss, mining, distance and margin. Once for each batch, whoever asks, and only when somebody does.
 */
import { type Evaluation, evaluate, type GivenSelection } from '../ranking/objective';
import type { Frame } from './timeline';

let known: { batch: Frame['batch']; evaluation: Evaluation | null } | null = null;

/** What an offline mining gave the loss; null where the frame holds only a sample of it. */
function givenIn({ batch, loss }: Frame): GivenSelection | null {
  if (!batch) return null;
  const selection: GivenSelection =
    loss === 'triplet' ? { kind: 'triplets', rows: batch.triplets } : { kind: 'pairs', rows: batch.pairs };
  return selection.rows.length / (loss === 'triplet' ? 3 : 2) === batch.selectedCount ? selection : null;
}

const isOffline = ({ mining }: Frame) => mining === 'offline-fixed' || mining === 'offline-epoch';

/** null without a batch (step 0), or where what the loss was given is no longer known. The gradient is of the embeddings before the step. */
export function evaluationOf(frame: Frame | null): Evaluation | null {
  if (!frame?.batch) return null;
  if (known?.batch === frame.batch) return known.evaluation;
  const { batch, embeddingSize: size, loss, distance, mining, margin } = frame;
  const given = isOffline(frame) ? givenIn(frame) : null;
  const unknown = isOffline(frame) && given === null;
  const evaluation = unknown
    ? null
    : evaluate(
        { loss, distance, mining, margin, average: 'active' },
        { embeddings: batch.embeddings, size, labels: batch.labels, given },
      );
  known = { batch: frame.batch, evaluation };
  return evaluation;
}
