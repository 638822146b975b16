/** English words of the view: Words and images on one map. */
export const map = {};
