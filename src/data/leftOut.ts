/** The class that training never sees (open set), by the name that the experiment gives it. */

/** A class by its number, or none. */
export type LeftOut = 'none' | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

export const leftOutClass = (leftOut: LeftOut): number | null => (leftOut === 'none' ? null : Number(leftOut));
