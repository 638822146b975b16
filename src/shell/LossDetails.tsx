/** Under the choice of the loss: its formula, what was set along with it, and on demand its other names, its source and its counterparts in libraries. */

import { formulas } from 'virtual:formulas';
import { Fragment } from 'react';
import { aboutLoss } from '../ranking/about';
import { recommendedFor } from '../ranking/catalogue';
import type { Recommended } from '../ranking/catalogue/entry';
import type { MiningId } from '../ranking/minings';
import { useExperiment } from '../state/react';
import { type NumberFormats, useNumbers } from '../text/numbers';
import { type Text, useText } from '../text/text';
import './losses.css';

/** What a loss asks for besides the general defaults, in words; empty where it asks for nothing. */
export function recommendedWords(recommended: Recommended, text: Text, numbers: NumberFormats): string {
  const { fields, averages, similarities } = text.settings;
  const choices: Record<string, { name: string }> = { ...averages, ...similarities };
  const parts = Object.entries(recommended).map(([key, value]) => {
    const name = fields[key as keyof typeof fields].name.toLowerCase();
    if (typeof value === 'number') return `${name}: ${numbers.upTo(value, 4)}`;
    return typeof value === 'string' ? `${name}: ${choices[value].name}` : name;
  });
  return parts.join('; ');
}

export function Formula() {
  const loss = useExperiment(({ experiment }) => experiment.loss);
  const text = useText();
  const distance = useExperiment(({ experiment }) => experiment.distance);
  const setWith = recommendedWords(recommendedFor(loss, distance), text, useNumbers());
  return (
    <>
      <div
        className="formula"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow page it scrolls, and what scrolls must be reached by keys
        tabIndex={0}
        data-testid="formula"
        data-value={loss}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML made from the catalogue while building (scripts/formulas.ts)
        dangerouslySetInnerHTML={{ __html: formulas[loss] }}
      />
      {setWith && (
        <p className="setting-hint muted" data-testid="set-with">
          {text.settings.about.setWith(setWith)}
        </p>
      )}
    </>
  );
}

export function LossDetails() {
  const loss = useExperiment(({ experiment }) => experiment.loss);
  const mining = useExperiment(({ experiment }) => experiment.mining);
  const { about, ...settings } = useText().settings;
  const { aliases, paper, counterparts } = aboutLoss(loss);
  const words = settings.minings[mining as MiningId];
  return (
    <details className="loss-details" data-testid="loss-details">
      <summary>{about.summary}</summary>
      <dl>
        <dt>{about.alsoCalled}</dt>
        <dd>{aliases.join(' · ')}</dd>
        <dt>{about.source}</dt>
        <dd>
          {about.paper(paper.authors, String(paper.year))}. <cite>{paper.title}</cite>
          {paper.section && ` (${paper.section})`}
        </dd>
        <dt>{about.elsewhere}</dt>
        {counterparts.map(({ library, call, differs }) => (
          <dd key={library}>
            {library}: {call === null ? about.none : <Calls calls={call} />}
            {call !== null && `: ${differs.length ? differs.map((id) => settings.differences[id]).join('; ') : about.same}`}
          </dd>
        ))}
        <dt>
          {words.name}: {about.lacking}
        </dt>
        <dd>{words.lacking}</dd>
      </dl>
    </details>
  );
}

/** Breaks between two calls, and after a call's commas, not within names. */
function Calls({ calls }: { calls: string }) {
  const parts = calls.split(/(?<=[,;(])/);
  return (
    <code>
      {parts.map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
