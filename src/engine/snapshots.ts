/** What a run shows of itself: its probe embeddings, its last batch and what has happened since it was shown last. */
import type { ImageStore } from '../data/imageStore';
import type { LockstepRun } from './lockstep';
import type { ProbeEmbedder } from './probeEmbedder';
import type { Snapshot } from './protocol';

export interface TakenSnapshot {
  snapshot: Snapshot;
  /** The buffers to transfer with it. */
  buffers: Transferable[];
  /** The last step's mining had nothing to select. */
  selectedNothing: boolean;
}

export async function takeSnapshot(
  { trainer, trainedMs }: LockstepRun,
  probe: ProbeEmbedder,
  store: ImageStore,
): Promise<TakenSnapshot> {
  const positions = await probe.embed(trainer.network);
  const { losses, activeShares, selectedNothing } = trainer.takeCurve();
  const batch = trainer.lastBatch((index, out, offset) => store.copyPixels(index, out, offset));
  const { step, imagesSeen, stepMs, poolSize } = trainer;
  const { embeddingSize, margin, loss, distance, mining } = trainer.experiment;
  const buffers: Transferable[] = [positions.buffer, losses.buffer, activeShares.buffer];
  if (batch) buffers.push(batch.pixels.buffer, batch.embeddings.buffer);
  return {
    snapshot: {
      step,
      imagesSeen,
      trainedMs,
      stepMs,
      losses,
      activeShares,
      positions,
      embeddingSize,
      batch,
      margin,
      loss,
      distance,
      mining,
      poolSize,
      head: trainer.head(),
    },
    buffers,
    selectedNothing,
  };
}
