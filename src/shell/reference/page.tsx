/** The page "reference": the many names, each formula alive, layers of libraries, code, troubleshooting and further reading, with a table of contents beside them. */

import { type ComponentType, useEffect } from 'react';
import { lossIds } from '../../ranking/catalogue';
import { nameOf } from '../../ranking/names';
import { startBrowserAddress, stopBrowserAddress } from '../../state/browserAddress';
import { useReferenceWords } from '../../text/reference/words';
import { useHouse } from '../../text/text';
import { AddressProblems } from '../AddressProblems';
import { CodeSection } from './CodeSection';
import { FormulaCard } from './FormulaCard';
import { hashNow } from './hash';
import { Layers } from './Layers';
import { Names } from './Names';
import { Reading } from './Reading';
import { Troubles } from './Troubles';
import './reference.css';

export { startBrowserAddress as start, stopBrowserAddress as stop };

const Formulas = () => lossIds.map((loss) => <FormulaCard key={loss} loss={loss} />);

/** In the order in which they stand; the ids are addresses. */
const sections = {
  names: Names,
  formulas: Formulas,
  layers: Layers,
  code: CodeSection,
  troubles: Troubles,
  reading: Reading,
} satisfies Record<string, ComponentType>;
type SectionId = keyof typeof sections;
const sectionIds = Object.keys(sections) as SectionId[];

/** Where the address leads: to an element of this page, or to a name, which the section of names then shows. */
function scrollToHash(): void {
  const hash = hashNow();
  const place = document.getElementById(hash) ?? (nameOf(hash) && document.getElementById('names'));
  if (place) place.scrollIntoView();
}

export function Page() {
  const words = useReferenceWords();
  const house = useHouse();
  useEffect(() => {
    scrollToHash();
    window.addEventListener('hashchange', scrollToHash);
    return () => window.removeEventListener('hashchange', scrollToHash);
  }, []);
  const lead: Record<SectionId, string> = {
    names: words.names.lead,
    formulas: words.formulas.lead,
    layers: words.layers.lead,
    code: words.code.lead,
    troubles: words.troubles.lead,
    reading: words.reading.lead,
  };
  return (
    <>
      <section className="notices" aria-label={house.messages}>
        <AddressProblems />
      </section>
      <main className="sheet">
        <div className="reference">
          <nav className="reference-contents" aria-label={words.contents}>
            <p className="muted">{words.contents}</p>
            <ul>
              {sectionIds.map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{words.sections[id]}</a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="reference-text">
            <h1>{words.title}</h1>
            <p className="reference-lead">{words.lead}</p>
            {sectionIds.map((id) => {
              const Section = sections[id];
              return (
                <section key={id} id={id} aria-labelledby={`${id}-title`}>
                  <h2 id={`${id}-title`}>{words.sections[id]}</h2>
                  <p className="section-lead">{lead[id]}</p>
                  <Section />
                </section>
              );
            })}
          </div>
        </div>
      </main>
    </>
  );
}
