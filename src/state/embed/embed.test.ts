import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, defaultExperiment } from '../experiment';
import { readUrl } from '../experimentUrl';
import { defaultPage, embedIds, hideableIds, pageOf } from '../pageSettings';
import { experimentOf, recipeOf, recordingIds } from '../recorded/recipes';
import { canTrain, embedQuery, firstChoices, readPasted } from './embedQuery';
import { fullPageOf } from './fullPage';
import { posterOf } from './poster';
import { snippetIds, snippetOf } from './snippets';

const fullOf = (search: string) => fullPageOf(readUrl(search));

describe('an embed', () => {
  it('implies its page', () => {
    const pages = embedIds.map((embed) => [embed, pageOf({ ...readUrl(`?embed=${embed}`).page })]);
    expect(Object.fromEntries(pages)).toMatchObject({
      none: 'playground',
      map: 'playground',
      sandbox: 'sandbox',
      compare: 'compare',
      net: 'playground',
    });
    expect(pageOf(readUrl('?embed=lesson&page=compare').page)).toBe('compare');
  });

  it.each([
    [
      '?embed=sandbox&margin=0.5&points=0,0;1,0;0,1&hide=play,link&theme=dark',
      '?margin=0.5&page=sandbox&points=0,0;1,0;0,1&theme=dark',
    ],
    ['?embed=map&autoplay', './'],
    ['?embed=kinds&loss=contrastive', '?loss=contrastive&views=kinds'],
    ['?embed=recorded&recorded=collapse&margin=0.2', '?margin=0.2&recorded=collapse'],
    ['?embed=compare&beside=miners', '?page=compare&beside=miners'],
    ['?embed=lesson&lesson=one-pair&page=sandbox', '?page=sandbox&lesson=one-pair'],
  ])('%s opens the whole page as %s', (search, full) => expect(fullOf(search)).toBe(full));

  it('opens the recorded settings of a recording as the recording, not as an experiment', () => {
    const state = readUrl('?embed=recorded&recorded=collapse');
    expect(fullPageOf({ ...state, experiment: { ...state.experiment, mining: 'batch-hard', shownImages: 500 } })).toBe(
      '?recorded=collapse',
    );
  });
});

describe('before anybody asks for training', () => {
  it('an experiment that was recorded shows its recording, at any margin', () => {
    for (const id of recordingIds) {
      const recipe = recipeOf(id);
      if (recipe.runs.length > 1 || recipe.runs[0].changes) continue;
      const experiment = experimentOf(recipe.runs[0]);
      expect(posterOf('map', experiment)).toBe(id);
      expect(posterOf('curves', { ...experiment, margin: 0.123, shownImages: 2000 })).toBe(id);
    }
    expect(posterOf('map', defaultExperiment)).toBe('triplet');
  });

  it('any other shows a still, and so does a view that a recording cannot fill', () => {
    expect(posterOf('map', changed(defaultExperiment, { seed: 2 }))).toBeNull();
    expect(posterOf('map', changed(defaultExperiment, { net: 'mlp' }))).toBeNull();
    expect(posterOf('net', defaultExperiment)).toBeNull();
    expect(posterOf('matrix', defaultExperiment)).toBeNull();
  });
});

describe('the address that is built', () => {
  const anyChoices = fc.record({
    embed: fc.constantFrom(...embedIds.filter((id) => id !== 'none')),
    lesson: fc.constant('one-pair'),
    recorded: fc.constantFrom(...recordingIds),
    preset: fc.constantFrom('', 'losses'),
    hide: fc.subarray([...hideableIds]),
    theme: fc.constantFrom('auto', 'light', 'dark', 'projector'),
    language: fc.constantFrom('auto', 'en', 'es'),
    autoplay: fc.boolean(),
    width: fc.constant(null),
    height: fc.constant(400),
  }) as fc.Arbitrary<typeof firstChoices>;

  it('is read back without a problem as what was chosen', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const experiment = changed(defaultExperiment, { margin: 0.4 });
        const { page, problems, experiment: read } = readUrl(embedQuery(choices, experiment, { points: '0,0;1,0;0,1' }));
        expect(problems).toEqual([]);
        const { embed, hide, theme, language } = choices;
        expect(page).toMatchObject({ embed, hide, theme, language, autoplay: choices.autoplay && canTrain(embed) });
        expect(page.lesson).toBe(embed === 'lesson' ? 'one-pair' : null);
        expect(page.points).toBe(embed === 'sandbox' ? '0,0;1,0;0,1' : null);
        expect(read.margin).toBe(embed === 'lesson' || (embed === 'compare' && choices.preset) ? 1 : 0.4);
      }),
    );
  });

  it('is short where nothing was chosen', () =>
    expect(embedQuery(firstChoices, defaultExperiment, defaultPage)).toBe('embed=sandbox'));

  it('trains images among words with their own defaults, whatever was asked for before', () => {
    const choices = { ...firstChoices, embed: 'words' as const };
    expect(embedQuery(choices, defaultExperiment, { query: 'gown' })).toBe('embed=words&query=gown');
    const words = changed(defaultExperiment, { task: 'words', dataset: 'mnist' });
    expect(readUrl(embedQuery(choices, words)).experiment).toEqual(words);
    expect(readUrl(embedQuery({ ...choices, embed: 'map' }, words)).experiment.task).toBe('images');
  });

  it('takes the state of a pasted address, whole or its query', () => {
    expect(readPasted('https://there.test/play/?margin=0.5#x')?.experiment.margin).toBe(0.5);
    expect(readPasted(' ?loss=contrastive ')?.experiment.loss).toBe('contrastive');
    expect(readPasted('no address')).toBeNull();
  });
});

describe('the snippets', () => {
  const embed = {
    site: 'https://there.test/play/',
    query: 'margin=0.5&embed=sandbox',
    title: 'A "quoted" <title>',
    height: 480,
  };

  it.each(snippetIds.filter((id) => id !== 'script' && id !== 'jupyter'))(
    '%s holds the address and the title, escaped',
    (id) => {
      const text = snippetOf(id, embed);
      expect(text).toContain('"https://there.test/play/?margin=0.5&amp;embed=sandbox"');
      expect(text).toContain('title="A &quot;quoted&quot; &lt;title&gt;"');
      expect(text).toContain('480');
    },
  );

  it('the element loads the script that lies beside the page', () => {
    expect(snippetOf('script', embed)).toBe(
      '<script src="https://there.test/play/embed.js" async></script>\n<ranking-loss-playground query="margin=0.5&amp;embed=sandbox" title="A &quot;quoted&quot; &lt;title&gt;"></ranking-loss-playground>',
    );
  });

  it('Python has the address as it is', () => {
    expect(snippetOf('jupyter', embed)).toContain(
      'IFrame("https://there.test/play/?margin=0.5&embed=sandbox", width="100%", height=480)',
    );
  });
});
