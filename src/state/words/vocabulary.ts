/**
 * The words that there are vectors of, on the page: opened once, kept for the page's life, outside React since they are large. Reading only: nothing on
 * the page changes a vector. What goes wrong is told as a notice, and may be tried again.
 */
import { createStore } from 'zustand/vanilla';
import { createWordVectorsSource, type WordVectors, type WordVectorsSource } from '../../data/wordVectors';
import { addNotice } from '../runStore';

export type VocabularyStatus = 'absent' | 'loading' | 'ready' | 'failed';

export const vocabularyStore = createStore<{ status: VocabularyStatus }>()(() => ({ status: 'absent' }));

let source: WordVectorsSource | null = null;
let present: WordVectors | null = null;

/** null until `vocabularyStore` says 'ready'. */
export const vocabulary = (): WordVectors | null => present;

/** Opens the vectors in this folder (ends in '/'), the first time or after a failure. Never rejects. */
export async function openVocabulary(folderUrl: string): Promise<void> {
  if (present || vocabularyStore.getState().status === 'loading') return;
  vocabularyStore.setState({ status: 'loading' });
  source ??= createWordVectorsSource({ folderUrl, onNotice: addNotice });
  try {
    present = await source.open();
    vocabularyStore.setState({ status: 'ready' });
  } catch {
    vocabularyStore.setState({ status: 'failed' });
  }
}

/** For tests: these vectors from now on. */
export function setVocabulary(vectors: WordVectors | null): void {
  present = vectors;
  vocabularyStore.setState({ status: vectors ? 'ready' : 'absent' });
}
