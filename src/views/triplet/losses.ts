/** Each loss of the catalogue in the words of mathematics, for one triplet alone: its lines in terms of named quantities. Pure. */

import { hasParameter } from '../../ranking/catalogue';
import type { LossId } from '../../ranking/objective';
import { bracket, call, fraction, type MathNode, mi, mn, mo, power, row, times } from '../../ui/mathml';
import { e, half, hinge, minus, plus, symbols, type Write, whole } from './symbols';

export interface Line {
  name: MathNode;
  body: (write: Write, separator: string) => MathNode;
  value: number;
  /** Quantities that this line has beside the terms. */
  more?: Record<string, number>;
}

export interface FormulaOptions {
  loss: LossId;
  swap: boolean;
  softMargin: boolean;
  average: 'active' | 'all';
}

function ofTriplet({ swap, softMargin, loss }: FormulaOptions, value: number): Line[] {
  const inside = (write: Write, separator: string) => {
    const negative = swap && hasParameter(loss, 'swap') ? call('min', separator, write('dAn'), write('dPn')) : write('dAn');
    return row(write('dAp'), minus, negative, plus, write('margin'));
  };
  const soft = softMargin && hasParameter(loss, 'softMargin');
  return [
    {
      name: whole,
      value,
      body: (write, separator) =>
        soft
          ? call('log', separator, row(mn('1'), plus, power(e, inside(write, separator))))
          : hinge(separator, inside(write, separator)),
    },
  ];
}

/** Torch ranks two numbers x1, x2: here the negative's distance above the positive's. */
const ofRanking = (value: number): Line[] => [
  {
    name: whole,
    value,
    body: (write, separator) => hinge(separator, minus, bracket(write('dAn'), minus, write('dAp')), plus, write('margin')),
  },
];

type Body = Line['body'];

/** One line for the positive pair, one for the negative pair, one for what the loss makes of the two. */
function ofPairs(
  positive: Body,
  negative: Body,
  average: FormulaOptions['average'],
  terms: Record<string, number>,
  loss: number,
): Line[] {
  const active = [terms.positive, terms.negative].filter((value) => value > 0).length;
  return [
    { name: symbols.positive, body: positive, value: terms.positive },
    { name: symbols.negative, body: negative, value: terms.negative },
    {
      name: whole,
      body: (write) => fraction(row(write('positive'), plus, write('negative')), write('count')),
      value: loss,
      // The mean over the pairs with a loss; where none has one there is nothing to divide.
      more: { count: average === 'all' ? 2 : Math.max(1, active) },
    },
  ];
}

const margined: Body = (write, separator) => hinge(separator, write('margin'), minus, write('dAn'));
const squared =
  (body: Body): Body =>
  (write, separator) =>
    row(half(), times, power(body(write, separator), mn('2')));

function ofTemperature(terms: Record<string, number>, loss: number): Line[] {
  const part = (write: Write, similarity: string) => power(e, row(write(similarity), mo('/'), write('temperature')));
  const { value, temperature, sAp, sPn } = terms;
  return [
    {
      name: symbols.fromAnchor,
      value,
      body: (write) =>
        row(minus, mi('log'), bracket(fraction(part(write, 'sAp'), row(part(write, 'sAp'), plus, part(write, 'sAn'))))),
    },
    {
      name: whole,
      value: loss,
      body: (write) => fraction(row(write('fromAnchor'), plus, write('fromPositive')), mn('2')),
      more: { fromAnchor: value, fromPositive: Math.log1p(Math.exp((sPn - sAp) / temperature)) },
    },
  ];
}

function ofMultiSimilarity(terms: Record<string, number>, loss: number): Line[] {
  const { alpha, beta, base, sAp, sAn, sPn, positive, negative } = terms;
  const pushed = (similarity: number) => Math.exp(beta * (similarity - base));
  const side = (write: Write, separator: string, sharpness: string, similarity: string, sign: MathNode[]) => {
    const exponent = row(...sign, write(sharpness), times, bracket(write(similarity), minus, write('base')));
    return row(fraction(mn('1'), write(sharpness)), times, call('log', separator, row(mn('1'), plus, power(e, exponent))));
  };
  return [
    { name: symbols.positive, value: positive, body: (write, separator) => side(write, separator, 'alpha', 'sAp', [minus]) },
    { name: symbols.negative, value: negative, body: (write, separator) => side(write, separator, 'beta', 'sAn', []) },
    {
      name: symbols.fromAnchor,
      value: positive + negative,
      body: (write) => row(write('positive'), plus, write('negative')),
    },
    {
      name: whole,
      value: loss,
      body: (write) => fraction(row(write('fromAnchor'), plus, write('fromPositive'), plus, write('fromNegative')), mn('3')),
      more: {
        fromAnchor: positive + negative,
        fromPositive: Math.log1p(Math.exp(-alpha * (sAp - base))) / alpha + Math.log1p(pushed(sPn)) / beta,
        fromNegative: Math.log1p(pushed(sAn) + pushed(sPn)) / beta,
      },
    },
  ];
}

/** One class has a pair, so nothing stands beside its own positive. */
function ofNPairs(loss: number): Line[] {
  const part = (write: Write) => power(e, write('sAp'));
  return [{ name: whole, value: loss, body: (write) => row(minus, mi('log'), bracket(fraction(part(write), part(write)))) }];
}

function ofClasses(terms: Record<string, number>, loss: number): Line[] {
  const logs = (write: Write, separator: string) =>
    ['shareA', 'shareP', 'shareN'].flatMap((share, i) => [...(i === 0 ? [] : [plus]), call('log', separator, write(share))]);
  return [
    {
      name: whole,
      value: loss,
      body: (write, separator) => row(minus, fraction(row(...logs(write, separator)), mn('3'))),
      more: terms,
    },
  ];
}

/** @param terms, loss of ranking/tripletTerms.ts with the same options. */
export function linesOf(options: FormulaOptions, terms: Record<string, number>, loss: number): Line[] {
  const { average } = options;
  const pairs = (positive: Body, negative: Body) => ofPairs(positive, negative, average, terms, loss);
  const builders: Record<LossId, () => Line[]> = {
    triplet: () => ofTriplet(options, loss),
    'triplet-margin': () => ofTriplet(options, loss),
    'margin-ranking': () => ofRanking(loss),
    'contrastive-linear': () =>
      pairs(
        (write, separator) =>
          terms.positiveMargin > 0 ? hinge(separator, write('dAp'), minus, write('positiveMargin')) : write('dAp'),
        margined,
      ),
    contrastive: () =>
      pairs(
        squared((write) => write('dAp')),
        squared(margined),
      ),
    'hinge-embedding': () => pairs((write) => write('dAp'), margined),
    'cosine-embedding': () =>
      pairs(
        (write) => row(mn('1'), minus, write('sAp')),
        (write, separator) => hinge(separator, write('sAn'), minus, write('margin')),
      ),
    'nt-xent': () => ofTemperature(terms, loss),
    'n-pairs': () => ofNPairs(loss),
    'multi-similarity': () => ofMultiSimilarity(terms, loss),
    'cross-entropy': () => ofClasses(terms, loss),
  };
  return builders[options.loss]();
}
