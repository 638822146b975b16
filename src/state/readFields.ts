/** Which fields of an experiment its training reads at all: what is offered to be changed, and what is worth saying of a run. Pure. */
import { hasParameter, lossEntry } from '../ranking/catalogue';
import { type ParameterId, parameterIds } from '../ranking/parameters';
import type { Experiment } from './experiment';

const ofWords: readonly (keyof Experiment)[] = ['wordLoss', 'wordMining', 'wordVectors', 'classWords'];
/** What says how images lie among themselves; images among words have none of it. */
const ofImages: readonly (keyof Experiment)[] = ['loss', 'mining', 'embeddingSize', 'normalise'];

const isParameter = (key: keyof Experiment): key is ParameterId => (parameterIds as readonly string[]).includes(key);

/** Whether this experiment's training depends on the field. */
export function isRead(key: keyof Experiment, { task, loss, wordLoss }: Experiment): boolean {
  if (task === 'words') {
    if (ofImages.includes(key)) return false;
    if (key === 'wordMining' || key === 'margin' || key === 'average') return wordLoss === 'triplet';
    if (key === 'temperature') return wordLoss === 'cross-entropy';
    return !isParameter(key);
  }
  if (ofWords.includes(key)) return false;
  if (key === 'mining') return lossEntry(loss).minings.length > 1;
  return !isParameter(key) || hasParameter(loss, key);
}
