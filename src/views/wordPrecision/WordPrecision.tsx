/** Average precision of each word, and its mean over time. */
export function WordPrecision() {
  return null;
}
