/** English words of the view: Average precision of each word, and its mean over time. */
export const precision = {};
