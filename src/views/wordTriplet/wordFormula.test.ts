import { describe, expect, it } from 'vitest';
import type { MathNode } from '../../ui/mathml';
import { wordFormula } from './wordFormula';

const format = { number: (value: number) => value.toFixed(12), setting: String, separator: ',' };
const input = {
  words: ['dress', 'shirt', 'bag'],
  own: 0,
  other: 1,
  dOwn: 0.31,
  dOther: 0.52,
  margin: 0.5,
  temperature: 0.1,
  size: 100,
};

/** Computes what a printed formula says. */
function worth(node: MathNode): string {
  if ('text' in node) return node.text === 'max' ? 'Math.max' : node.text === 'log' ? 'Math.log' : node.text.replace('−', '-');
  const parts = node.children.map(worth);
  return node.tag === 'mfrac' ? `((${parts[0]})/(${parts[1]}))` : parts.join('');
}
const computed = (node: MathNode) => new Function(`return ${worth(node)}`)() as number;

describe('the printed formula of one image among words', () => {
  it('has the loss of the triplet when it is computed', () => {
    const [line] = wordFormula('triplet', { ...input, loss: 0.29, share: 0 }, format);
    expect(computed(line.numbers)).toBeCloseTo(0.29, 9);
    expect(worth(line.symbols)).toBe('Math.max(0,d(x,dress)+m-d(x,shirt))');
  });

  it('has the mean square error', () => {
    const [line] = wordFormula('regression', { ...input, loss: 0.034, share: 0 }, format);
    expect(computed(line.numbers)).toBeCloseTo(0.034, 9);
  });

  it('has the share of the softmax and minus its logarithm', () => {
    const shares = [0.31, 0.52, 0.9].map((d) => Math.exp(-d / 0.1));
    const share = shares[0] / shares.reduce((sum, value) => sum + value, 0);
    const [q, line] = wordFormula('cross-entropy', { ...input, loss: -Math.log(share), share }, format);
    expect(computed(q.numbers)).toBeCloseTo(share, 9);
    expect(computed(line.numbers)).toBeCloseTo(-Math.log(share), 9);
  });
});
