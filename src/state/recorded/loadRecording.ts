/** Fetches a recording and reads it; the code that reads loads beside the file. What goes wrong is a code with a detail. */
import { Refusal } from '../savedRun/refusal';
import { setReading } from './reading';
import type { RecordingFailure } from './recordedStore';
import type { Recording } from './recording';

export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  constructor(
    readonly code: RecordingFailure,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new RecordingError('unreachable', error instanceof Error ? error.message : String(error));
  }
  if (response.status === 404) throw new RecordingError('unknown', 'HTTP 404');
  if (!response.ok) throw new RecordingError('unreachable', `HTTP ${response.status}`);
  // A host that sends its index page for files that it does not have.
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new RecordingError('unknown', 'HTML');
  return new Uint8Array(await response.arrayBuffer());
}

let asked: string | null = null;
let ahead: { address: string; recording: Promise<Recording> } | null = null;

/** Reads a recording before anybody shows it: the next `loadRecording` of this address answers with it. Nothing where it was asked for already. */
export function readAhead(address: string): void {
  if (asked !== address) ahead = { address, recording: read(address) };
}

/**
 * @param address absolute, of the file. Rejects with a RecordingError.
 */
export function loadRecording(address: string): Promise<Recording> {
  const known = ahead?.address === address ? ahead.recording : null;
  ahead = null;
  asked = address;
  return known ?? read(address);
}

function read(address: string): Promise<Recording> {
  const recording = readFrom(address);
  // Who shows it is told of what is wrong with it.
  setReading(recording);
  return recording;
}

async function readFrom(address: string): Promise<Recording> {
  try {
    const [{ readRecording }, bytes] = await Promise.all([import('./checkRecording'), fetchBytes(address)]);
    return await readRecording(bytes);
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    if (!(error instanceof Refusal)) throw new RecordingError('unreachable', String(error));
    const detail = [error.code, error.parameters.where ?? ''].join(' ').trim();
    throw new RecordingError(error.code === 'newer-version' ? 'newer' : 'broken', detail);
  }
}
