/**
 * docs/losses-catalogue.md is written from the catalogue and the English words; `npx vitest run src/text/lossDocs.test.ts --update` writes it anew.
 * docs/losses.md, written by hand, must speak of every loss and every mining.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aboutLoss } from '../ranking/about';
import { lossEntry, lossIds, recommendedFor } from '../ranking/catalogue';
import { miningIds } from '../ranking/minings';
import { parameters } from '../ranking/parameters';
import { en } from './en';

const { settings } = en;

function rangeOf(key: keyof typeof parameters): string {
  const parameter = parameters[key];
  if (parameter.kind === 'number')
    return `${key} (${parameter.min} to ${parameter.max}, in an address ${parameter.hardMin} to ${parameter.hardMax}; ${parameter.default})`;
  if (parameter.kind === 'choice') return `${key} (${parameter.values.join(', ')}; ${parameter.default})`;
  return `${key} (on, off; off)`;
}

const asText = (values: object) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');

function sectionOf(loss: (typeof lossIds)[number]): string {
  const { needs, distances, minings, parameters: own, recommended } = lossEntry(loss);
  const { name, aliases, formula, paper, counterparts } = aboutLoss(loss);
  const onDistance = distances
    .map((distance) => ({ distance, values: recommendedFor(loss, distance) }))
    .filter(({ values }) => asText(values) !== asText(recommended))
    .map(({ distance, values }) => `on ${distance}: ${asText(values)}`);
  const source = `${paper.authors} ${paper.year}, *${paper.title}*${paper.section ? `, ${paper.section}` : ''}`;
  return [
    `## \`${loss}\`: ${name}`,
    `Also called ${aliases.join('; ')}. ${settings.losses[loss].hint}`,
    `$$${formula}$$`,
    `- needs: ${needs}; distances: ${distances.join(', ')}`,
    `- minings: ${minings.join(', ')}`,
    `- parameters: ${own.map(rangeOf).join('; ') || 'none'}`,
    `- set with it: ${[asText(recommended), ...onDistance].filter(Boolean).join('; ') || 'nothing'}`,
    `- source: ${source}`,
    '',
    '| library | call | what differs |',
    '| --- | --- | --- |',
    ...counterparts.map(({ library, call, differs }) =>
      call === null
        ? `| ${library} | none | |`
        : `| ${library} | \`${call}\` | ${differs.map((id) => settings.differences[id]).join('; ') || 'nothing'} |`,
    ),
  ].join('\n');
}

it('the catalogue in docs is that of the code', async () => {
  const head = [
    '# The catalogue of losses',
    'Written by `src/text/lossDocs.test.ts` from `src/ranking/catalogue.ts` and `about.ts`; do not edit. What stands behind it: [losses.md](losses.md).',
  ];
  const minings = [
    '## Minings',
    '| mining | what it selects | without a valid positive or negative |\n| --- | --- | --- |\n'.concat(
      miningIds.map((id) => `| \`${id}\` | ${settings.minings[id].hint} | ${settings.minings[id].lacking} |`).join('\n'),
    ),
  ];
  const text = `${[...head, ...lossIds.map(sectionOf), ...minings].join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/losses-catalogue.md');
});

it('docs/losses.md speaks of every loss and every mining', () => {
  const text = readFileSync(new URL('../../docs/losses.md', import.meta.url), 'utf8');
  for (const id of [...lossIds, ...miningIds]) expect(text).toContain(`\`${id}\``);
});
