/** A comparison with a name comes back from its own address as it was, whatever it draws its images to. */
import { expect, it } from 'vitest';
import { readUrl, writeUrl } from '../experimentUrl';
import { runsAsked, wordOf } from './askedRuns';
import { experimentsOf, matchPreset, presetIds, presetOf } from './presets';

function runsOf(search: string) {
  const { experiment, page, problems } = readUrl(search);
  const asked = runsAsked(page.beside, experiment);
  return { page, runs: asked.runs, problems: [...problems, ...asked.problems] };
}

it.each(presetIds)('%s, by its name and by the address that the page writes', (id) => {
  const named = runsOf(`?page=compare&beside=${id}&seed=7`);
  expect(named.problems).toEqual([]);
  expect(named.runs).toEqual(experimentsOf(presetOf(id), { seed: 7 }));
  const beside = wordOf(named.runs, named.page.beside);
  expect(beside).toBe(id);
  const again = runsOf(writeUrl(named.runs[0], { ...named.page, beside }));
  expect(again.problems).toEqual([]);
  expect(again.runs).toEqual(named.runs);
  expect(matchPreset(again.runs)).toBe(id);
});
