/** Further reading: plain links to where the formulas come from. */

import { firstReading, type ReadingId, reading, readingIds } from '../../state/reading';
import { useReferenceWords } from '../../text/reference/words';
import './reading.css';

export function Reading() {
  const { reading: words } = useReferenceWords();
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
  const { reading: words } = useReferenceWords();
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
