/** The page of images and words. */
export function WordsPage({ startFailure }: { startFailure: unknown }) {
  return <main>{startFailure === null ? null : String(startFailure)}</main>;
}
