/** The session in a real browser: its workers, its address bar, its visibility. */
import { replaceQuery } from './browserAddress';
import { type SessionEnvironment, startSession } from './session';
import { documentSight } from './visibility';
import { createCensusWorker, createEngineWorker } from './workerAddress';

/** What a session needs of this page. */
export const browserEnvironment = (): SessionEnvironment => ({
  createEngineWorker,
  createCensusWorker,
  dataAddress: new URL('data/mnist/', document.baseURI).href,
  replaceQuery,
  sight: documentSight,
});

/** Starts the session of this page from its own address; returns how to stop it. */
export function startBrowserSession(search: string = location.search): () => void {
  return startSession(search, browserEnvironment());
}
