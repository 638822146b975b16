/** Titles name the one difference and nothing that merely follows from it. */

import { describe, expect, it } from 'vitest';
import { experimentsOf, type PresetId, presetOf } from '../../state/compare/presets';
import { changed, defaultExperiment, type Experiment } from '../../state/experiment';
import { en } from '../../text/compare/en';
import { en as text } from '../../text/en';
import { numberFormats } from '../../text/numbers';
import { runTitles } from './titles';

const titlesOf = (experiments: readonly Experiment[]) => runTitles(experiments, undefined, en, text, numberFormats('en'));
const titlesOfPreset = (id: PresetId) =>
  runTitles(experimentsOf(presetOf(id)), presetOf(id).later, en, text, numberFormats('en'));

describe('runTitles', () => {
  it('names the choice of each run of a preset', () => {
    expect(titlesOfPreset('losses')).toEqual(['Cross-entropy', 'Contrastive', 'Triplet']);
    expect(titlesOfPreset('margins')).toEqual(['margin 0.1', 'margin 1', 'margin 5']);
    expect(titlesOfPreset('sizes')).toEqual(['2 dimensions', '3 dimensions', '16 dimensions', '64 dimensions']);
  });

  it('names what images among words are asked without the name of the setting', () => {
    expect(titlesOfPreset('words')).toEqual(['Triplet', 'Regression (MSE)', 'Cross-entropy']);
    const near = changed(defaultExperiment, { task: 'words', wordMining: 'near' });
    expect(titlesOf([near, changed(near, { wordMining: 'all' })])).toEqual(['Near in GloVe', 'All words']);
  });

  it('says a change on the way with its step', () => {
    const [all, hard, rescued] = titlesOfPreset('collapse');
    expect([all, hard]).toEqual(['Batch all', 'Batch hard']);
    expect(rescued).toMatch(/^Batch hard, from step \d+ on Batch all$/);
  });

  it('leaves out what the loss brings along and what it does not read', () => {
    const cosine = changed(defaultExperiment, { loss: 'nt-xent' });
    expect(cosine.temperature).not.toBe(cosine.margin);
    expect(titlesOf([defaultExperiment, cosine])).toEqual(['Triplet', 'NT-Xent']);
  });

  it('names all in which the first differs, and of each other what it changes', () => {
    const contrastive = changed(defaultExperiment, { loss: 'contrastive' });
    const wide = changed(defaultExperiment, { margin: 5 });
    expect(titlesOf([defaultExperiment, contrastive, wide])).toEqual(['Triplet, margin 1', 'Contrastive', 'margin 5']);
  });

  it('says of a copy that nothing is different yet', () => {
    expect(titlesOf([defaultExperiment, defaultExperiment])).toEqual([en.same, en.same]);
  });
});
