/**
 * Easy, semi-hard, hard: said here once, for code and pictures alike. With d_ap = d(anchor, positive) and d_an = d(anchor, negative):
 * easy: d_an > d_ap + margin; semi-hard: d_ap < d_an <= d_ap + margin; hard: d_an <= d_ap. Ties belong to the harder class, as in
 * pytorch-metric-learning. Hard does not depend on the margin, and a triplet has a loss above 0 only where it is not easy.
 */

export type TripletKind = 'easy' | 'semi-hard' | 'hard';

export function tripletKind(dAnchorPositive: number, dAnchorNegative: number, margin: number): TripletKind {
  if (dAnchorNegative <= dAnchorPositive) return 'hard';
  return dAnchorNegative <= dAnchorPositive + margin ? 'semi-hard' : 'easy';
}
