/** Both languages of the reference page say everything and say it in their own words. */
import { expect, it } from 'vitest';
import { reference as en } from './en';
import { reference as es } from './es';

type Leaf = string | ((...words: string[]) => string);

function leaves(node: unknown, path = ''): [string, Leaf][] {
  if (typeof node !== 'object' || node === null) return [[path, node as Leaf]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}
const say = (leaf: Leaf) => (typeof leaf === 'string' ? leaf : leaf('⟨1⟩', '⟨2⟩'));

it('has the same sentences in English and Spanish, none empty, none left in the other language', () => {
  const [english, spanish] = [leaves(en), leaves(es)];
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
  for (const [i, [path, leaf]] of english.entries()) {
    const [one, other] = [say(leaf), say(spanish[i][1])];
    // A logit needs no other one beside it.
    if (path !== '.formulas.given.logit') expect(other.trim(), path).not.toBe('');
    if (one.length > 20) expect(other, path).not.toBe(one);
    expect(other.match(/⟨\d⟩/g) ?? [], path).toEqual(one.match(/⟨\d⟩/g) ?? []);
  }
});
