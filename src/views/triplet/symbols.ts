/** The letters of the formulas, and the few pieces that most of them are made of. */

import { bracket, call, fraction, index, type MathNode, mi, mn, mo, row } from '../../ui/mathml';

/** Turns a quantity's name (those of TripletTerms.terms, and a line's own) into its symbol or its number. */
export type Write = (quantity: string) => MathNode;

const of = (name: string, ...points: string[]) =>
  row(mi(name), bracket(...points.flatMap((point, i) => (i === 0 ? [mi(point)] : [mo(','), mi(point)]))));

export const symbols: Record<string, MathNode> = {
  dAp: of('d', 'a', 'p'),
  dAn: of('d', 'a', 'n'),
  dPn: of('d', 'p', 'n'),
  sAp: of('s', 'a', 'p'),
  sAn: of('s', 'a', 'n'),
  margin: mi('m'),
  positiveMargin: index(mi('m'), mo('+')),
  temperature: mi('τ'),
  alpha: mi('α'),
  beta: mi('β'),
  base: mi('λ'),
  count: mi('N'),
  positive: of('L', 'a', 'p'),
  negative: of('L', 'a', 'n'),
  fromAnchor: of('L', 'a'),
  fromPositive: of('L', 'p'),
  fromNegative: of('L', 'n'),
  shareA: of('q', 'a'),
  shareP: of('q', 'p'),
  shareN: of('q', 'n'),
};

export const symbolOf: Write = (quantity) => symbols[quantity];

export const whole = mi('L');
export const minus = mo('−');
export const plus = mo('+');
export const e = mi('e');
export const half = () => fraction(mn('1'), mn('2'));
export const hinge = (separator: string, ...inside: MathNode[]) => call('max', separator, mn('0'), row(...inside));
