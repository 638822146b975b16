/** Settings that cannot work together are named. */

import { expect, it } from 'vitest';
import { defaultExperiment } from '../state/experiment';
import { en } from '../text/en';
import { numberFormats } from '../text/numbers';
import { imagesPerBatch, settingNotes } from './settingNotes';

const notesFor = (patch: Partial<typeof defaultExperiment>) =>
  settingNotes({ ...defaultExperiment, ...patch }, en, numberFormats('en'));

it('says nothing about the defaults', () => {
  expect(notesFor({})).toEqual({});
});

it('names a margin that unit length can never meet', () => {
  expect(notesFor({ normalise: true, margin: 1.9 }).normalise).toBeUndefined();
  expect(notesFor({ normalise: true, margin: 2 }).normalise).toMatchObject({ warns: true });
  expect(notesFor({ normalise: true, margin: 3, distance: 'squared' }).normalise).toBeUndefined();
  expect(notesFor({ normalise: true, margin: 4, distance: 'squared' }).normalise?.words).toContain('4');
});

it('names a margin that no two directions can meet, normalised or not', () => {
  expect(notesFor({ distance: 'cosine', margin: 1.9 }).distance).toMatchObject({ warns: false });
  expect(notesFor({ distance: 'cosine', margin: 1.9, embeddingSize: 16 })).toEqual({});
  expect(notesFor({ distance: 'cosine', margin: 2 }).distance).toMatchObject({ warns: true });
  expect(notesFor({ distance: 'cosine', margin: 2, softMargin: true, embeddingSize: 3 })).toEqual({});
});

it('names minings that find nothing, and losses that leave nothing to mine or to measure', () => {
  expect(notesFor({ mining: 'batch-semi-hard', margin: 0 }).mining).toMatchObject({ warns: true });
  expect(notesFor({ loss: 'contrastive' })).toEqual({});
  expect(notesFor({ loss: 'nt-xent', distance: 'cosine' }).mining).toMatchObject({ warns: false });
  expect(notesFor({ loss: 'cross-entropy' }).distance).toMatchObject({ warns: false });
});

it('says what a left-out digit does to batches of ten classes, and how many labels are wrong', () => {
  expect(notesFor({ leftOut: '4' }).classesPerBatch?.words).toContain('72');
  expect(imagesPerBatch({ ...defaultExperiment, leftOut: '4' })).toBe(72);
  expect(notesFor({ leftOut: '4', classesPerBatch: 9 })).toEqual({});
  expect(imagesPerBatch({ ...defaultExperiment, leftOut: '4', classesPerBatch: 5 })).toBe(40);
  expect(notesFor({ flippedShare: 0.2 }).flippedShare?.words).toContain('20%');
});
