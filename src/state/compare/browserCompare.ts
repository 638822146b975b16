/** The compare page's session in a real browser: live runs, or a recording of them. */
import { afterPaint } from '../afterPaint';
import { replaceQuery } from '../browserAddress';
import { browserEnvironment } from '../browserSession';
import { readUrl } from '../experimentUrl';
import { linkTo } from '../pageLinks';
import type { RecordingId } from '../recorded/recipes';
import { recordingAddress } from '../recorded/recordingAddress';
import { startCompare, stopCompare } from './compareSession';
import { startRecordedCompare, stopRecordedCompare } from './recordedCompare';

/** Starts what an address asks for, this page's own if none is given, in the place of what is there. */
export function startBrowserCompare(search: string = location.search): void {
  stopBrowserCompare();
  if (readUrl(search).page.recorded === null) startCompare(search, browserEnvironment());
  else startRecordedCompare(search, { ...browserEnvironment(), recordingAddress, afterPaint });
}

export function stopBrowserCompare(): void {
  stopRecordedCompare();
  stopCompare();
}

/** A recording takes the place of what is shown, without loading the page anew. */
export function showRecordedComparison(id: RecordingId): void {
  const link = linkTo({ page: 'compare', recorded: id });
  startBrowserCompare(link);
  replaceQuery(link);
}
