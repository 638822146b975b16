/** Both languages say everything: no empty sentence, the same parameters, every code the engine can send. */

import { describe, expect, it } from 'vitest';
import { experimentStore } from '../state/experimentStore';
import { en } from './en';
import { house } from './en.house';
import { es } from './es';
import { numberFormats } from './numbers';
import { askForAllWords, chooseLanguage, currentHouse, currentText, lazyPart, loadLanguage, setLanguage } from './text';

type Leaf = string | ((...parameters: never[]) => string);

function leaves(node: object, path = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(node)) {
    const at = `${path}.${key}`;
    if (typeof value === 'object' && value !== null) for (const [k, v] of leaves(value, at)) found.set(k, v);
    else found.set(at, value as Leaf);
  }
  return found;
}

/** What a sentence says when every parameter names itself: objects answer any key, values by their place. */
function say(leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf;
  const whole = new Proxy({}, { get: (_, key) => (typeof key === 'string' ? `<${key}>` : undefined) });
  const takesObject = /^\(?\s*\{/.test(leaf.toString());
  const parameters = takesObject ? [whole] : Array.from({ length: leaf.length }, (_, i) => `<${i}>`);
  return (leaf as (...all: unknown[]) => string)(...parameters);
}

const parametersOf = (sentence: string) => [...new Set(sentence.match(/<\w+>/g) ?? [])].sort();

describe('English and Spanish', () => {
  // No sentences: classNames.test.ts.
  const sentencesOf = ({ classWords, ...rest }: typeof en) => leaves(rest);
  const english = sentencesOf(en);
  const spanish = sentencesOf(es);

  it('have the same sentences', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(150);
  });

  it('leave nothing unsaid', () => {
    for (const [name, all] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      for (const [path, leaf] of all) {
        if (path === '.run.pauses.asked') continue;
        const sentence = say(leaf);
        expect(sentence.trim(), `${name}${path}`).not.toBe('');
        expect(sentence, `${name}${path}`).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('use the same parameters', () => {
    for (const [path, leaf] of english) {
      expect(parametersOf(say(spanish.get(path) as Leaf)), path).toEqual(parametersOf(say(leaf)));
    }
  });

  it('differ wherever a whole sentence is meant', () => {
    const same = [...english].filter(([path, leaf]) => say(leaf).length > 24 && say(spanish.get(path) as Leaf) === say(leaf));
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it('still make sentences when a notice comes without parameters', () => {
    for (const text of [en, es]) {
      for (const code of ['shard-missing', 'backend-refused', 'backend-lost', 'loss-not-finite', 'engine-error'] as const) {
        expect(text.notices[code]({})).not.toMatch(/undefined|\(\)/);
      }
    }
  });
});

describe('chooseLanguage', () => {
  it('takes what was asked for, then the browser in its order, then English', () => {
    expect(chooseLanguage('es', ['en'])).toBe('es');
    expect(chooseLanguage('auto', ['fr-FR', 'es-MX', 'en'])).toBe('es');
    expect(chooseLanguage('auto', ['de'])).toBe('en');
    expect(chooseLanguage('auto', [])).toBe('en');
  });
});

describe('numberFormats', () => {
  it('writes numbers as each language does', () => {
    expect(numberFormats('en').count(721330248)).toBe('721,330,248');
    expect(numberFormats('es').count(1234)).toBe('1.234');
    expect(numberFormats('es').fixed(0.5, 2)).toBe('0,50');
    expect(numberFormats('en').percent(0.8425)).toBe('84.3%');
    expect(numberFormats('en').upTo(1.25, 3)).toBe('1.25');
    expect([0, 1.236, 0.0123, 0.000001234].map(numberFormats('en').distance)).toEqual(['0.00', '1.24', '0.012', '0.0000012']);
  });
});

describe('loading a language', () => {
  it('brings its words and those of every part, once', async () => {
    const asked: string[] = [];
    const from = (language: string) => async () => {
      asked.push(language);
      return `words in ${language}`;
    };
    expect(() => currentText()).toThrow('words of the house only');
    askForAllWords();
    const part = lazyPart({ en: from('en'), es: from('es') });
    await loadLanguage('en');
    await loadLanguage('en');
    expect(currentText()).toBe(en);
    expect(currentHouse()).toBe(house);
    expect(part).toEqual({ en: 'words in en' });
    expect(asked).toEqual(['en']);
  });

  it('comes into force only when its words are here', async () => {
    const before = experimentStore.getState().page.language;
    const chosen = setLanguage('es');
    expect(experimentStore.getState().page.language).toBe(before);
    await chosen;
    expect(experimentStore.getState().page.language).toBe('es');
    expect(currentText()).toBe(es);
  });
});
