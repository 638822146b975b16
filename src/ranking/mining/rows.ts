/** A growing list of batch rows: what mining writes and losses read, without an object per pair or triplet. */

export interface RowList {
  /** Flat rows: three numbers a triplet, two a pair; only the first `length` are valid. */
  rows: Int32Array;
  length: number;
}

export function createRowList(capacity = 1024): RowList {
  return { rows: new Int32Array(capacity), length: 0 };
}

function grow(list: RowList): void {
  const larger = new Int32Array(list.rows.length * 2 + 8);
  larger.set(list.rows);
  list.rows = larger;
}

export function addPair(list: RowList, first: number, second: number): void {
  if (list.length + 2 > list.rows.length) grow(list);
  list.rows[list.length++] = first;
  list.rows[list.length++] = second;
}

export function addTriplet(list: RowList, anchor: number, positive: number, negative: number): void {
  if (list.length + 3 > list.rows.length) grow(list);
  list.rows[list.length++] = anchor;
  list.rows[list.length++] = positive;
  list.rows[list.length++] = negative;
}

/** At most `limit` items of `width` numbers each, drawn evenly over the list. */
export function sampleRows(list: RowList, width: 2 | 3, limit: number): Uint16Array {
  const count = list.length / width;
  const taken = Math.max(0, Math.min(Math.floor(limit), count));
  const sample = new Uint16Array(taken * width);
  for (let s = 0; s < taken; s++) {
    const from = Math.floor(((s + 0.5) * count) / taken) * width;
    for (let k = 0; k < width; k++) sample[s * width + k] = list.rows[from + k];
  }
  return sample;
}
