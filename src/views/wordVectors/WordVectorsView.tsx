/** Raw against centred word vectors, with the reader's own runs. */
export function WordVectorsView() {
  return null;
}
