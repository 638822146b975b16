import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { experimentStore, initialExperiment } from '../experimentStore';
import { readUrl, writeUrl } from '../experimentUrl';
import { applySettings, readSettings } from './applySettings';
import type { SettingValues } from './protocol';

beforeEach(() => experimentStore.setState(initialExperiment));
const setLanguage = async () => {};

describe('settings of the host page', () => {
  it('are those of the address, by the same keys', () => {
    const looked: unknown[] = [];
    const language: string[] = [];
    const problems = applySettings(
      { margin: 0.3, loss: 'contrastive', theme: 'dark', colour: 'kind', hide: 'play,link', lang: 'es' },
      { setLanguage: async (next) => void language.push(next), look: (page) => looked.push(page) },
    );
    const { experiment, page } = experimentStore.getState();
    expect(problems).toEqual([]);
    expect(experiment).toMatchObject({ margin: 0.3, loss: 'contrastive' });
    expect(page).toMatchObject({ theme: 'dark', hide: ['play', 'link'] });
    expect([looked, language]).toEqual([[{ colourBy: 'kind' }], ['es']]);
  });

  it.each([
    [{ margni: 1 }, 'margni', 'unknown-key'],
    [{ margin: 'much' }, 'margin', 'not-a-number'],
    [{ margin: 1e9 }, 'margin', 'out-of-range'],
    [{ loss: 'none such' }, 'loss', 'not-a-choice'],
    [{ loss: 'nt-xent', distance: 'euclidean' }, 'distance', 'not-with-loss'],
    [{ embed: 'map' }, 'embed', 'unknown-key'],
    [{ page: 'compare' }, 'page', 'unknown-key'],
    [{ recorded: 'triplet' }, 'recorded', 'unknown-key'],
    [{ __proto__x: 1 }, '__proto__x', 'unknown-key'],
  ])('%j is named and what cannot be had is left out', (values, key, reason) => {
    const problems = applySettings(values as unknown as SettingValues, { setLanguage });
    expect(problems).toEqual([expect.objectContaining({ key, reason })]);
    expect(experimentStore.getState().problems).toEqual(problems);
  });

  it('that are wrong altogether change nothing', () => {
    applySettings({ margin: 'much', loss: 'none such', embed: 'map', x: true }, { setLanguage });
    const { experiment, page } = experimentStore.getState();
    expect({ experiment, page }).toEqual({ experiment: initialExperiment.experiment, page: initialExperiment.page });
  });

  it('whatever they are, lead to a state that an address can ask for', () => {
    const values = fc.dictionary(
      fc.oneof(fc.constantFrom('margin', 'loss', 'mining', 'hide', 'steps', 'points', 'seed', 'theme', 'size'), fc.string()),
      fc.oneof(
        fc.string(),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.boolean(),
        fc.constantFrom('triplet', 'nt-xent', 'batch-hard', '3'),
      ),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(values, (asked) => {
        experimentStore.setState(initialExperiment);
        const { problems } = readSettings(asked, initialExperiment);
        applySettings(asked, { setLanguage });
        const { experiment, page } = experimentStore.getState();
        expect(readUrl(writeUrl(experiment, page))).toEqual({ experiment, page, problems: [] });
        const known = Object.keys(asked).filter((key) =>
          ['margin', 'loss', 'mining', 'hide', 'steps', 'points', 'seed', 'theme', 'size'].includes(key),
        );
        expect(problems.length).toBeLessThanOrEqual(Object.keys(asked).length + known.length);
      }),
      { numRuns: 500 },
    );
  });
});
