/** Average precision of words in groups: what a row shows, and the means below it. Pure. */

export interface PrecisionRow {
  word: string;
  /** 0 .. 1; NaN where no shown image is of the class. */
  averagePrecision: number;
  chance: number;
  /** Of ranking by the nearest class word instead; NaN for a class word. */
  baseline: number;
}

export interface PrecisionMeans {
  /** Words that have images. */
  count: number;
  averagePrecision: number;
  chance: number;
  baseline: number;
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means over the words that have images, the same words for all three. */
export function meansOf(rows: readonly PrecisionRow[]): PrecisionMeans {
  const there = rows.filter(({ averagePrecision }) => !Number.isNaN(averagePrecision));
  return {
    count: there.length,
    averagePrecision: meanOf(there.map((row) => row.averagePrecision)),
    chance: meanOf(there.map((row) => row.chance)),
    baseline: meanOf(there.map((row) => row.baseline).filter((value) => !Number.isNaN(value))),
  };
}
