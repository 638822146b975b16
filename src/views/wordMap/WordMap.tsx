/** Words and images on one map. */
export function WordMap() {
  return null;
}
