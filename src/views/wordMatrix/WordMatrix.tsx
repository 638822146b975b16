/** Word-to-word distances, and which pairs pushed each other last. */
export function WordMatrix() {
  return null;
}
