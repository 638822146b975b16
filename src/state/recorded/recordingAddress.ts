/** Where the recordings of this page lie. */
export const recordingAddress = (id: string): string => new URL(`runs/${id}.rlr`, document.baseURI).href;
