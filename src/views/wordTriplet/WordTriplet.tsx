/** The strip: image, its word, another word. */
export function WordTriplet() {
  return null;
}
