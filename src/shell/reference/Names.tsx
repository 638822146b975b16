/** The many names: a search, the names it finds, and for the chosen one every formula it may mean and its layers. */

import { type KeyboardEvent, useState } from 'react';
import { type FamilyId, findNames, isFamily, type LossName, lossNames, nameOf } from '../../ranking/names';
import { useNumbers } from '../../text/numbers';
import { families as english } from '../../text/reference/en.families';
import { families as spanish } from '../../text/reference/es.families';
import { useReferenceWords } from '../../text/reference/words';
import { replaceHash, useHash } from './hash';
import { Meaning } from './Meaning';
import './names.css';

/** A word of the field is also found by what it is called in the other language. */
const spoken = ({ slug }: LossName) => (isFamily(slug) ? [english[slug].name, spanish[slug].name] : []);

export function Names() {
  const words = useReferenceWords();
  const { names } = words;
  const numbers = useNumbers();
  const [asked, setAsked] = useState('');
  const hash = useHash();
  const chosen = nameOf(hash) ?? lossNames[0];
  const found = findNames(asked, spoken);
  const written = (name: LossName) => (name.kind === 'family' ? names.families[name.slug as FamilyId].name : name.name);

  const choose = (name: LossName | undefined) => {
    if (name) replaceHash(name.slug);
  };
  const fromSearch = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') choose(found[0]);
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.names-found a')?.focus();
    else return;
    event.preventDefault();
  };
  const inList = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...event.currentTarget.querySelectorAll('a')];
    const next = step && links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div className="names">
      <div className="names-search">
        <input
          type="search"
          className="names-input"
          aria-label={names.search}
          placeholder={names.placeholder}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          onKeyDown={fromSearch}
          data-testid="name-search"
        />
        <p className="muted names-count" aria-live="polite">
          {found.length > 0 ? names.found(numbers.count(found.length)) : names.nothing}
        </p>
        <ul
          className="names-found"
          aria-label={names.list}
          onKeyDown={inList}
          data-testid="names-found"
          data-value={found.length}
        >
          {found.map((name) => (
            <li key={name.slug}>
              <a
                href={`#${name.slug}`}
                aria-current={name === chosen ? 'true' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  choose(name);
                }}
              >
                <span>{written(name)}</span> <span className="muted">{names.kinds[name.kind]}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <article className="name" data-testid="name" data-value={chosen.slug}>
        <h3>{written(chosen)}</h3>
        <p>
          {chosen.kind === 'family' && <>{names.families[chosen.slug as FamilyId].hint} </>}
          <span className="muted">
            {chosen.losses.length === 1 ? names.meansOne : names.means(numbers.count(chosen.losses.length))}
          </span>
        </p>
        <ol className="meanings">
          {chosen.losses.map((loss) => (
            <Meaning key={loss} loss={loss} name={chosen} />
          ))}
        </ol>
      </article>
    </div>
  );
}
