/**
 * How an embed that trains behaves beside others: at most one of a page trains (who begins tells the others, where the browser lets embeds hear each other),
 * and one that has been paused for long gives the engine's worker and the GPU back.
 */
import type { TrainingPlayer } from './player';

export const releaseAfterMs = 60_000;
const channelName = 'ranking-loss-playground: training';

/** What is needed of a BroadcastChannel. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** null where there is none, or none may be opened. Frames of opaque origin hear only themselves; public/embed.js speaks for those. */
export function openChannel(): Channel | null {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return null;
  }
}

type Player = Pick<TrainingPlayer, 'training' | 'yieldToOther' | 'release' | 'subscribe'>;

/** Returns how to stop. */
export function keepCourtesy(player: Player, channel: Channel | null = openChannel()): () => void {
  let trained = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data === 'training') player.yieldToOther();
    };
  const look = () => {
    const trains = player.training();
    if (trains === trained) return;
    trained = trains;
    clearTimeout(timer);
    if (trains) channel?.postMessage('training');
    else timer = setTimeout(player.release, releaseAfterMs);
  };
  const stop = player.subscribe(look);
  look();
  return () => {
    stop();
    clearTimeout(timer);
    channel?.close();
  };
}
