/** The loss of one image among words as a formula: in symbols, with the present numbers, and its value. The numbers are those of ranking/words/wordTerms.ts. Pure. */
import type { WordLossId } from '../../ranking/words/wordObjective';
import type { WordTerms } from '../../ranking/words/wordTerms';
import { bracket, call, fraction, index, type MathNode, mi, mn, mo, power, row } from '../../ui/mathml';
import type { FormulaFormat, FormulaLine } from '../triplet/formula';
import { e, minus, plus, whole } from '../triplet/symbols';

export interface WordFormulaInput extends Pick<WordTerms, 'own' | 'other' | 'dOwn' | 'dOther' | 'loss' | 'share'> {
  words: readonly string[];
  margin: number;
  temperature: number;
  /** Of a word vector. */
  size: number;
}

/** d(x, word): x is the image. */
const distanceTo = (word: string) => row(mi('d'), bracket(mi('x'), mo(','), mi(word)));

export function wordFormula(loss: WordLossId, input: WordFormulaInput, format: FormulaFormat): FormulaLine[] {
  const builders: Record<WordLossId, () => FormulaLine[]> = {
    triplet: () => ofTriplet(input, format),
    regression: () => ofRegression(input, format),
    'cross-entropy': () => ofSoftmax(input, format),
  };
  return builders[loss]();
}

function ofTriplet({ words, own, other, dOwn, dOther, margin, loss }: WordFormulaInput, format: FormulaFormat): FormulaLine[] {
  const hinge = (near: MathNode, far: MathNode, m: MathNode) =>
    call('max', format.separator, mn('0'), row(near, plus, m, minus, far));
  return [
    {
      name: whole,
      symbols: hinge(distanceTo(words[own]), distanceTo(words[other]), mi('m')),
      numbers: hinge(mn(format.number(dOwn)), mn(format.number(dOther)), mn(format.setting(margin))),
      value: mn(format.number(loss)),
      worth: loss,
    },
  ];
}

/** The mean of the squared differences, coordinate by coordinate. */
function ofRegression({ words, own, size, loss }: WordFormulaInput, format: FormulaFormat): FormulaLine[] {
  const mean = (sum: MathNode, count: MathNode) => fraction(sum, count);
  const difference = bracket(index(mi('x'), mi('k')), minus, index(mi(words[own]), mi('k')));
  return [
    {
      name: whole,
      symbols: mean(row(index(mo('∑'), mi('k')), power(difference, mn('2'))), mi('D')),
      numbers: mean(mn(format.number(loss * size)), mn(format.setting(size))),
      value: mn(format.number(loss)),
      worth: loss,
    },
  ];
}

/** The own word's share of the softmax over all class words, and minus its logarithm. */
function ofSoftmax({ words, own, share, loss }: WordFormulaInput, format: FormulaFormat): FormulaLine[] {
  const q = row(mi('q'), bracket(mi(words[own])));
  const exponent = fraction(row(distanceTo(words[own]), minus, distanceTo('w')), mi('τ'));
  const others = row(index(mo('∑'), mi('w')), power(e, exponent));
  return [
    {
      name: q,
      symbols: fraction(mn('1'), row(mn('1'), plus, others)),
      numbers: fraction(mn('1'), row(mn('1'), plus, mn(format.number(1 / share - 1)))),
      value: mn(format.number(share)),
      worth: share,
    },
    {
      name: whole,
      symbols: row(minus, mi('log'), q),
      numbers: row(minus, call('log', format.separator, mn(format.number(share)))),
      value: mn(format.number(loss)),
      worth: loss,
    },
  ];
}
