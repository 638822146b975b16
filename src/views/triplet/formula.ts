/**
 * The loss as a formula: each line once in symbols, once with the present numbers put in, and its value. The numbers are the terms that
 * ranking/tripletTerms.ts has computed; the last line is the loss. Pure; src/ui/mathml.ts writes it.
 */

import type { TripletTerms } from '../../ranking/tripletTerms';
import { bracket, type MathNode, mn } from '../../ui/mathml';
import { type FormulaOptions, type Line, linesOf } from './losses';
import { symbolOf } from './symbols';

export interface FormulaLine {
  /** L, or L(a, p) where the loss is made of several. */
  name: MathNode;
  symbols: MathNode;
  numbers: MathNode;
  value: MathNode;
  /** `value` before it became words. */
  worth: number;
}

export interface FormulaFormat {
  /** A measured number. */
  number(value: number): string;
  /** One that was set, or a count. */
  setting(value: number): string;
  /** Between the arguments of max: a semicolon where decimals have a comma. */
  separator: string;
}

/** Numbers that somebody has set rather than measured. */
const settings = new Set(['margin', 'positiveMargin', 'temperature', 'alpha', 'beta', 'base', 'count']);

export function formulaOf(options: FormulaOptions, { terms, loss }: TripletTerms, format: FormulaFormat): FormulaLine[] {
  return linesOf(options, terms, loss).map(({ name, body, value, more }: Line) => {
    const numbers: Record<string, number> = { ...terms, ...more };
    return {
      name,
      symbols: body(symbolOf, format.separator),
      numbers: body((quantity) => {
        const written = settings.has(quantity) ? format.setting : format.number;
        const number = mn(written(numbers[quantity]));
        return numbers[quantity] < 0 ? bracket(number) : number;
      }, format.separator),
      value: mn(format.number(value)),
      worth: value,
    };
  });
}
