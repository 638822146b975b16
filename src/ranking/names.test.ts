/** Every name of the catalogue is found and leads to its formula and its layers. */
import { describe, expect, it } from 'vitest';
import { aboutLoss } from './about';
import { lossIds } from './catalogue';
import { families, familyIds, findNames, layersOf, lossNames, nameOf } from './names';

describe('the map of names', () => {
  it.each(lossIds)('finds %s by its name, its aliases and its layers', (loss) => {
    const { name, aliases } = aboutLoss(loss);
    const layers = layersOf(loss).flatMap(({ names }) => names);
    for (const word of [name, ...aliases, ...layers]) {
      const found = findNames(word);
      expect(found[0]?.losses, word).toContain(loss);
      expect(nameOf(word), word).toBe(found[0]);
    }
  });

  it('has for every loss a line a library, a layer or none', () => {
    for (const loss of lossIds) {
      const libraries = layersOf(loss).map(({ library }) => library);
      expect(libraries).toEqual(expect.arrayContaining(['PyTorch', 'pytorch-metric-learning', 'TensorFlow', 'Keras', 'Caffe']));
      expect(layersOf(loss).some(({ names }) => names.length > 0)).toBe(true);
    }
    expect(layersOf('triplet').find(({ library }) => library === 'TensorFlow')?.names).toEqual([
      'TripletSemiHardLoss',
      'TripletHardLoss',
    ]);
    expect(layersOf('contrastive').find(({ library }) => library === 'Caffe')?.names).toEqual(['ContrastiveLoss']);
  });

  it('gives a word of the field every formula it stands for, its own loss and aliases of that name included', () => {
    for (const id of familyIds) {
      const name = lossNames.find(({ slug }) => slug === id);
      expect(name?.kind).toBe('family');
      expect(name?.losses).toEqual(expect.arrayContaining([...families[id]]));
      expect(name!.losses.length).toBeGreaterThan(1);
    }
    // The loss of that name is one of the meanings, not an entry of its own.
    expect(lossNames.filter(({ slug }) => slug === 'contrastive-loss')).toHaveLength(1);
  });

  it('knows each name by its slug', () => {
    for (const name of lossNames) expect(nameOf(name.slug)).toBe(name);
  });

  it('tells one layer name in several libraries', () => {
    const layer = nameOf('ContrastiveLoss');
    expect(layer?.libraries).toEqual(
      expect.arrayContaining(['pytorch-metric-learning', 'TensorFlow', 'Caffe', 'sentence-transformers']),
    );
    expect(layer?.slug).toBe('contrastive-loss');
    expect(layer?.losses).toEqual(['contrastive-linear', 'contrastive', 'hinge-embedding', 'cosine-embedding', 'nt-xent']);
  });

  it('searches without accents, case and blanks, beginnings first, in other words too', () => {
    expect(findNames('TRIPLET  margin')[0].name).toBe('Triplet margin loss');
    expect(
      findNames('perdida de', ({ slug }) => (slug === 'hinge-loss' ? ['Pérdida de bisagra'] : [])).map(({ slug }) => slug),
    ).toEqual(['hinge-loss']);
    const hinge = findNames('hinge');
    expect(hinge[0].slug).toBe('hinge-loss');
    expect(hinge.map(({ name }) => name)).toContain('Pairwise hinge loss');
    expect(findNames('no such name')).toEqual([]);
  });
});
