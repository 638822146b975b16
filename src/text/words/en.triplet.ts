/** English words of the view: The strip: image, its word, another word. */
export const triplet = {};
