/** The word of each class, to be edited. */
export function ClassWords() {
  return null;
}
