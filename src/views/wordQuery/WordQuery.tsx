/** Text query and image query. */
export function WordQuery() {
  return null;
}
