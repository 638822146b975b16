/** The loss as a formula: each line once in symbols, once with the present numbers put in, and its value. Pure; src/ui/mathml.ts writes it. */

import type { LossId } from '../../ranking/objective';
import { bracket, call, fraction, type MathNode, mi, mn, mo, power, row } from '../../ui/mathml';
import type { TripletTerms } from './terms';

/** What a formula is about; `write` turns one into its symbol or its number. */
type Quantity = 'dAp' | 'dAn' | 'margin';
type Write = (quantity: Quantity) => MathNode;
type Body = (write: Write, separator: string) => MathNode;

export interface FormulaLine {
  /** L, or L(a, p). */
  name: MathNode;
  symbols: MathNode;
  numbers: MathNode;
  value: MathNode;
}

const pair = (name: string, partner: string) => row(mi(name), bracket(mi('a'), mo(','), mi(partner)));
const symbols: Record<Quantity, MathNode> = { dAp: pair('d', 'p'), dAn: pair('d', 'n'), margin: mi('m') };

const hinge = (inside: MathNode, separator: string) => call('max', separator, mn('0'), inside);
const half = (squared: MathNode) => row(fraction(mn('1'), mn('2')), power(squared, mn('2')));

const bodies: Record<LossId, { name: MathNode; body: Body }[]> = {
  triplet: [
    {
      name: mi('L'),
      body: (write, separator) => hinge(row(write('dAp'), mo('−'), write('dAn'), mo('+'), write('margin')), separator),
    },
  ],
  'contrastive-linear': [
    { name: pair('L', 'p'), body: (write) => write('dAp') },
    { name: pair('L', 'n'), body: (write, separator) => hinge(row(write('margin'), mo('−'), write('dAn')), separator) },
  ],
  contrastive: [
    { name: pair('L', 'p'), body: (write) => half(write('dAp')) },
    { name: pair('L', 'n'), body: (write, separator) => half(hinge(row(write('margin'), mo('−'), write('dAn')), separator)) },
  ],
};

export interface FormulaFormat {
  /** A measured number. */
  number(value: number): string;
  /** One that was set. */
  setting(value: number): string;
  /** Between the arguments of max: a semicolon where decimals have a comma. */
  separator: string;
}

/** @param margin the one the terms were computed with. */
export function formulaOf(loss: LossId, terms: TripletTerms, margin: number, format: FormulaFormat): FormulaLine[] {
  const numbers: Record<Quantity, string> = {
    dAp: format.number(terms.dAp),
    dAn: format.number(terms.dAn),
    margin: format.setting(margin),
  };
  return bodies[loss].map(({ name, body }, i) => ({
    name,
    symbols: body((quantity) => symbols[quantity], ','),
    numbers: body((quantity) => mn(numbers[quantity]), format.separator),
    value: mn(format.number(terms.losses[i])),
  }));
}
