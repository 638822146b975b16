/** Further reading: plain links to where the formulas come from. */

import { firstReading, type ReadingId, reading, readingIds } from '../../state/reading';
import { reference as en } from '../../text/reference/en';
import { reference as es } from '../../text/reference/es';
import { usePart } from '../../text/text';
import './reading.css';

export function Reading() {
  const { reading: words } = usePart({ en, es });
  const others = readingIds.filter((id) => !firstReading.includes(id));
  return (
    <>
      <h3>{words.groups.first}</h3>
      <Sources ids={firstReading} />
      <h3>{words.groups.losses}</h3>
      <Sources ids={others} />
    </>
  );
}

function Sources({ ids }: { ids: readonly ReadingId[] }) {
  const { reading: words } = usePart({ en, es });
  return (
    <ul className="sources">
      {ids.map((id) => {
        const { authors, year, title, url } = reading[id];
        return (
          <li key={id}>
            {authors}, {year}.{' '}
            <a href={url} rel="noopener noreferrer" lang="en">
              {title}
            </a>
            <p>{words.items[id]}</p>
          </li>
        );
      })}
    </ul>
  );
}
