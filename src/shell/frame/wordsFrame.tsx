/** Images and words in an embed. */
export function start(): void {}
export function Page(_: { startFailure: unknown }) {
  return null;
}
