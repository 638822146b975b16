/** React hook: whether the word vectors are here. */
import { useStore } from 'zustand';
import { type VocabularyStatus, vocabularyStore } from './vocabulary';

export const useVocabulary = (): VocabularyStatus => useStore(vocabularyStore, (state) => state.status);
