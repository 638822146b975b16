/** The embeds by what they show, each a chunk of its own: an embed carries its one picture and not the page around it. */
import type { EmbedId } from '../../state/pageSettings';
import type { PageModule } from '../pages';

const runFrame = () => import('./runFrame');

export const frames: Record<Exclude<EmbedId, 'none'>, () => Promise<PageModule>> = {
  map: runFrame,
  recorded: runFrame,
  triplet: runFrame,
  matrix: runFrame,
  distances: runFrame,
  kinds: runFrame,
  curves: runFrame,
  net: runFrame,
  retrieval: runFrame,
  sandbox: () => import('./sandboxFrame'),
  compare: () => import('./compareFrame'),
  words: () => import('./wordsFrame'),
  lesson: () => import('./lessonFrame'),
};

/** Embeds that carry the words of the house and their own only. */
export const lightFrames: readonly EmbedId[] = ['sandbox'];
