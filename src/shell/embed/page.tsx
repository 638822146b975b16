/** The page "embed": an author chooses what to embed, sees it in a frame as readers will, and copies the snippet for where it goes. */

import { useState } from 'react';
import { startBrowserAddress, stopBrowserAddress } from '../../state/browserAddress';
import { useExperiment } from '../../state/useExperiment';
import { en } from '../../text/embed/builder.en';
import { es } from '../../text/embed/builder.es';
import { useHouse, usePart } from '../../text/text';
import { AddressProblems } from '../AddressProblems';
import './builder.css';
import { embedQuery, firstChoices } from '../../state/embed/embedQuery';
import { ChoiceForm } from './ChoiceForm';
import { Preview } from './Preview';
import { SnippetBox } from './SnippetBox';

export const start = startBrowserAddress;
export const stop = stopBrowserAddress;

export function Page() {
  const words = usePart({ en, es });
  const { title, messages } = useHouse();
  const [choices, setChoices] = useState(firstChoices);
  const experiment = useExperiment((state) => state.experiment);
  const page = useExperiment((state) => state.page);
  const query = embedQuery(choices, experiment, page);
  const embed = { site: new URL('./', document.baseURI).href, query, title, height: choices.height };
  return (
    <>
      <section className="notices" aria-label={messages}>
        <AddressProblems />
      </section>
      <main className="sheet builder" data-testid="builder" data-query={query}>
        <div className="builder-head">
          <h2>{words.title}</h2>
          <p>{words.about}</p>
        </div>
        <ChoiceForm choices={choices} onChange={(patch) => setChoices((before) => ({ ...before, ...patch }))} />
        <div className="builder-result">
          <Preview query={query} width={choices.width} height={choices.height} />
          <SnippetBox embed={embed} />
          <p className="muted">{words.more}</p>
        </div>
      </main>
    </>
  );
}
