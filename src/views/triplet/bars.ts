/** The two distances and the margin as lengths on one scale. Pure: shares of the track's width. */

export interface Bar {
  /** 0..1 of the track. */
  from: number;
  length: number;
}

export interface Bars {
  anchorPositive: Bar;
  anchorNegative: Bar;
  margin: Bar;
  /** The negative's bar must reach past this. */
  goal: number;
  /** The margin belongs to the positive's bar, or starts at the anchor in the negative's row (pair losses). */
  marginRow: 'positive' | 'negative';
}

export function barsOf(dAp: number, dAn: number, margin: number, paired: boolean): Bars {
  const start = paired ? 0 : dAp;
  const longest = Math.max(dAp, dAn, start + margin) || 1;
  return {
    anchorPositive: { from: 0, length: dAp / longest },
    anchorNegative: { from: 0, length: dAn / longest },
    margin: { from: start / longest, length: margin / longest },
    goal: (start + margin) / longest,
    marginRow: paired ? 'negative' : 'positive',
  };
}
