/** English words of the view: Text query and image query. */
export const query = {};
