/** The images nearest to the word in force, two rows of as many as fit, with their distances; written outside React. */

import { setAnchor, setHover } from '../../state/viewStore';
import { useWordsText } from '../../text/words/words';

/** Places that there are; how many are shown the width says (writeFound.ts). */
export const mostFound = 24;

const rowOf = (element: HTMLElement) => Number(element.dataset.row);

export function FoundImages() {
  const text = useWordsText().query;
  return (
    <div className="found-images" data-testid="found">
      {Array.from({ length: mostFound }, (_, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other name than its rank
          key={i}
          type="button"
          hidden
          data-rank={i + 1}
          title={text.imageHint}
          onClick={(event) => setAnchor(rowOf(event.currentTarget))}
          onPointerEnter={(event) => setHover(rowOf(event.currentTarget))}
          onPointerLeave={() => setHover(null)}
          onFocus={(event) => setHover(rowOf(event.currentTarget))}
          onBlur={() => setHover(null)}
        >
          <canvas width={28} height={28} />
          <span data-part="sign" />
          <span data-part="distance" />
        </button>
      ))}
    </div>
  );
}
