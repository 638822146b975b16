/** How long the training worker may be silent, and when silence is fine. Pure. */
import type { FromEngine } from '../engine/protocol';

/** Seconds of silence after which the worker counts as dead: at its start, while it trains, while it compiles. */
export const patience = { start: 20, answer: 20, preparation: 120 };

/**
 * What must follow a message: something within so many seconds, or nothing; null leaves what was expected before.
 * @param trains it trains or was asked to.
 */
export function expectedAfter(message: FromEngine, trains: boolean): { reason: string; seconds: number } | 'silence' | null {
  const answer = { reason: 'no answer', seconds: patience.answer };
  switch (message.type) {
    case 'running':
      return message.running && message.reason !== 'waiting-for-data' ? answer : 'silence';
    case 'snapshot':
      return trains ? answer : 'silence';
    case 'backend':
      return 'silence';
    case 'progress':
      if (message.phase === 'ready') return trains ? answer : 'silence';
      // A slow network is no dead worker: the loader has its own limits.
      return message.phase === 'data' ? 'silence' : { reason: message.phase, seconds: patience.preparation };
    default:
      return null;
  }
}
