/** The session in a real browser: its workers, its address bar, its visibility. */
import { afterPaint } from './afterPaint';
import { replaceQuery } from './browserAddress';
import { readUrl } from './experimentUrl';
import { startRecordedSession, stopRecordedSession } from './recorded/recordedSession';
import { recordingAddress } from './recorded/recordingAddress';
import { type SessionEnvironment, startSession, stopSession, takeAddress } from './session';
import { documentSight } from './visibility';
import { createCensusWorker, createEngineWorker } from './workerAddress';

/** What a session needs of this page. */
export const browserEnvironment = (): SessionEnvironment => ({
  createEngineWorker,
  createCensusWorker,
  dataAddress: new URL('data/', document.baseURI).href,
  replaceQuery,
  sight: documentSight,
});

/** Starts the session that an address asks for, this page's own if none is given: a live one or a recorded run. One that trains goes on in its worker. */
export function startBrowserSession(search: string = location.search): void {
  const isLive = readUrl(search).page.recorded === null;
  if (!isLive) {
    startRecordedSession(search, { ...browserEnvironment(), recordingAddress, afterPaint });
    return;
  }
  stopRecordedSession();
  if (!takeAddress(search)) startSession(search, browserEnvironment());
}

export function stopBrowserSession(): void {
  stopRecordedSession();
  stopSession();
}
