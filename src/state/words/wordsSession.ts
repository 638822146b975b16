/** The session of images and words in a browser: that of the playground, with the vocabulary beside it and words in place of the census. */
import { browserEnvironment } from '../browserSession';
import { type SessionEnvironment, session, startSession, stopSession, takeAddress } from '../session';
import { syncPrecision } from './retrieval';
import { syncAskedWords } from './taught';
import { syncTriedRuns } from './triedRuns';
import { openVocabulary, vocabularyStore } from './vocabulary';

let stopWords: (() => void) | null = null;

/** The word vectors alone: what is to be seen of words needs no training. */
export const openWords = () => void openVocabulary(`${browserEnvironment().dataAddress}glove/`);

/** Starts what an address asks for, this page's own if none is given; a session that trains goes on in its worker. */
export function startWords(search: string = location.search, environment: SessionEnvironment = browserEnvironment()): void {
  openWords();
  if (stopWords && takeAddress(search)) return;
  startSession(search, environment);
  const stops = [syncAskedWords(), syncPrecision(), syncTriedRuns()];
  stopWords = () => {
    for (const stop of stops) stop();
  };
}

export function stopWordsSession(): void {
  stopWords?.();
  stopWords = null;
  stopSession();
}

/** Tries again what of data and words could not be had. */
export function retryWords(): void {
  if (vocabularyStore.getState().status === 'failed') openWords();
  session.retryData();
}
