/** The recording that is being read, for those who would rather wait for it than show the page without; apart, so that pages without runs do not carry what reads. */
let reading: Promise<unknown> | null = null;

/** @param recording whatever comes of it is its reader's affair. */
export function setReading(recording: Promise<unknown>): void {
  reading = recording.catch(() => {});
}

/** When it has been read, or at the latest after so many milliseconds; at once where none is. */
export async function untilRead(atMostMs: number): Promise<void> {
  if (reading) await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, atMostMs))]);
}
