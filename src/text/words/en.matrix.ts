/** English words of the view: Word-to-word distances, and which pairs pushed each other last. */
export const matrix = {};
