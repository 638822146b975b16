/** The compare page's session in a real browser: live runs, or a recording of them. */
import { browserEnvironment } from '../browserSession';
import { readUrl } from '../experimentUrl';
import { linkTo } from '../pageLinks';
import type { RecordingId } from '../recorded/recipes';
import { recordingAddress } from '../recorded/recordingAddress';
import { startCompare } from './compareSession';
import { startRecordedCompare } from './recordedCompare';

/** Starts what an address asks for, this page's own if none is given. Returns how to stop it. */
export function startBrowserCompare(search: string = location.search): () => void {
  if (readUrl(search).page.recorded === null) return startCompare(search, browserEnvironment());
  return startRecordedCompare(search, { ...browserEnvironment(), recordingAddress });
}

/** A recording takes the place of what is shown, without loading the page anew. */
export function showRecordedComparison(id: RecordingId): void {
  startBrowserCompare(linkTo({ page: 'compare', recorded: id }));
}
