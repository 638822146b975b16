/** English words of the view: Raw against centred word vectors, with the reader's own runs. */
export const vectors = {};
