/** The session in a real browser: its workers, its address bar, its visibility. */
import { replaceQuery } from './browserAddress';
import { startSession } from './session';
import { documentSight } from './visibility';
import { createCensusWorker, createEngineWorker } from './workerAddress';

/** Starts the session of this page from its own address; returns how to stop it. */
export function startBrowserSession(search: string = location.search): () => void {
  return startSession(search, {
    createEngineWorker,
    createCensusWorker,
    dataAddress: new URL('data/mnist/', document.baseURI).href,
    replaceQuery,
    sight: documentSight,
  });
}
