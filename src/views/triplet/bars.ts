/** The two distances and the margin as lengths on one scale. Pure: shares of the track's width. */

export interface Bar {
  /** 0..1 of the track. */
  from: number;
  length: number;
}

/** What the negative's bar must reach past: measured from the anchor, beginning where the positive's bar ends or at the anchor. */
export interface Goal {
  from: number;
  length: number;
  row: 'positive' | 'negative';
}

export interface Bars {
  anchorPositive: Bar;
  anchorNegative: Bar;
  /** null for a loss without a margin. */
  margin: Bar | null;
}

/** Triplets: the margin lies behind the positive. Pairs: the negative alone must be that far. Others have none. */
export function goalOf(needs: 'pairs' | 'triplets' | 'batch' | 'classes', dAp: number, margin: number): Goal | null {
  if (needs === 'triplets') return { from: dAp, length: margin, row: 'positive' };
  return needs === 'pairs' ? { from: 0, length: margin, row: 'negative' } : null;
}

export function barsOf(dAp: number, dAn: number, goal: Goal | null): Bars {
  const longest = Math.max(dAp, dAn, goal ? goal.from + goal.length : 0) || 1;
  return {
    anchorPositive: { from: 0, length: dAp / longest },
    anchorNegative: { from: 0, length: dAn / longest },
    margin: goal && { from: goal.from / longest, length: goal.length / longest },
  };
}
