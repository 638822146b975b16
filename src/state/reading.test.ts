/** The reading has every paper that the catalogue names, once, each with a link. */
import { expect, it } from 'vitest';
import { aboutLoss } from '../ranking/about';
import { lossIds } from '../ranking/catalogue';
import { firstReading, reading, readingIds } from './reading';

it('has every source of the catalogue, and links by https', () => {
  const titles = readingIds.map((id) => reading[id].title);
  for (const loss of lossIds) expect(titles.filter((title) => title === aboutLoss(loss).paper.title)).toHaveLength(1);
  for (const id of readingIds) expect(new URL(reading[id].url).protocol).toBe('https:');
  expect(new Set(firstReading).size).toBe(8);
});
