/** React hooks over the stores of images and words. */
import { useStore } from 'zustand';
import { otherWordStore } from './chosenImage';
import { type VocabularyStatus, vocabularyStore } from './vocabulary';

export const useVocabularyStatus = (): VocabularyStatus => useStore(vocabularyStore, (state) => state.status);

/** The class whose word is the other one; null: the nearest. */
export const useOtherWord = (): number | null => useStore(otherWordStore, (state) => state.other);
