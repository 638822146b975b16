/** Another distance on the page of words brings the defaults that were measured for it; what the reader has set stays. */
import { describe, expect, it } from 'vitest';
import { wordDefaults } from '../../ranking/words/wordObjective';
import { changed, wordDefaultsFor } from '../experiment';
import { readUrl, writeUrl } from '../experimentUrl';

describe('another distance between images and words', () => {
  it.each(['cosine', 'euclidean', 'squared'] as const)('brings its own margin, temperature and rate: %s', (distance) => {
    for (const from of ['cosine', 'euclidean', 'squared'] as const)
      expect(changed(wordDefaultsFor(from), { distance })).toEqual({ ...wordDefaultsFor(distance), ...wordDefaults[distance] });
    expect(changed({ ...wordDefaultsFor(), margin: 0.33 }, { distance }).margin).toBe(0.33);
  });

  it('is in the address alone, without what it brings', () => {
    const { page } = readUrl('?page=words');
    const query = writeUrl(changed(wordDefaultsFor(), { distance: 'euclidean' }), page);
    expect(query).not.toContain('margin');
    expect(readUrl(`?${query}`).experiment).toEqual(wordDefaultsFor('euclidean'));
  });
});
