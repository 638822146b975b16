/** Both languages of the code export say everything, and differently. */
import { expect, it } from 'vitest';
import { code as en } from './en';
import { code as es } from './es';

it('every difference and refusal is said in both languages', () => {
  for (const part of ['differences', 'refusals'] as const) {
    expect(Object.keys(es[part]).sort()).toEqual(Object.keys(en[part]).sort());
    for (const [id, sentence] of Object.entries(es[part])) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toBe((en[part] as Record<string, string>)[id]);
    }
  }
});
