/** The classes of both data sets have names in both languages, and these are the data's own classes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataSets } from '../../scripts/dataSets.mjs';
import { classNamesOf, leftOutName } from '../data/classNames';
import { en } from './en';
import { es } from './es';
import { choiceNames } from './settingWords';

const namesIn = (text: { classWords: typeof en.classWords }, dataset: 'mnist' | 'fashion') =>
  classNamesOf(dataset).map((name) => text.classWords(name).name);

describe('the names of the classes', () => {
  it('are those of the manifests', () => {
    for (const dataset of ['mnist', 'fashion'] as const)
      expect(classNamesOf(dataset)).toEqual(dataSets[dataset].about.classNames);
    const manifest = JSON.parse(readFileSync(new URL('../../public/data/fashion/manifest.json', import.meta.url), 'utf8'));
    expect(classNamesOf('fashion')).toEqual(manifest.classNames);
  });

  it('are digits in both languages, and clothes in each of them', () => {
    for (const text of [en, es]) {
      expect(namesIn(text, 'mnist')).toEqual(classNamesOf('mnist'));
      expect(new Set(namesIn(text, 'fashion')).size).toBe(10);
    }
    expect(namesIn(es, 'fashion')).toEqual([
      'Camiseta',
      'Pantalón',
      'Jersey',
      'Vestido',
      'Abrigo',
      'Sandalia',
      'Camisa',
      'Zapatilla',
      'Bolso',
      'Botín',
    ]);
  });

  it('have the article that they are spoken with', () => {
    expect(['4', '8', 'T-shirt', 'Trousers', 'Boot'].map(en.map.pointTitle)).toEqual([
      'a 4',
      'an 8',
      'a T-shirt',
      'trousers',
      'a boot',
    ]);
    expect(['8', 'T-shirt', 'Trousers'].map(es.map.pointTitle)).toEqual(['un 8', 'una camiseta', 'un pantalón']);
    expect(['4', 'Trousers', 'Dress'].map(en.retrieval.another)).toEqual([
      'Another 4 of the test images',
      'Another pair of trousers of the test images',
      'Another dress of the test images',
    ]);
    expect(es.retrieval.another('Sandal')).toBe('Otra sandalia de las imágenes de prueba');
    expect(en.openSet.toldAndTruth('Shirt', 'T-shirt')).toBe('told shirt, is T-shirt');
  });

  it('of another data set, as in somebody’s file, stand for themselves', () => {
    for (const name of ['constructor', 'toString', 'Ω']) expect(en.classWords(name).name).toBe(name);
  });

  it('are what can be left out of training', () => {
    const offered = (dataset: 'mnist' | 'fashion') =>
      ['none', '1', '9'].map((value) => choiceNames('leftOut', en, dataset)[value].name);
    expect(offered('fashion')).toEqual(['none', 'Trousers', 'Boot']);
    expect(offered('mnist')).toEqual(['none', '1', '9']);
    expect(leftOutName({ dataset: 'fashion', leftOut: '1' })).toBe('Trousers');
    expect(leftOutName({ dataset: 'fashion', leftOut: 'none' })).toBeNull();
  });
});
