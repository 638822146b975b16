/** The chosen image as a query: the words nearest to it out of the whole vocabulary, and the class words in their order. Written outside React. */

import { probe } from '../../state/probe';
import { useRun, useView } from '../../state/react';
import { setAnchor, viewStore } from '../../state/viewStore';
import { askWord } from '../../state/words/queryWord';
import { vocabulary } from '../../state/words/vocabulary';
import { useNumbers } from '../../text/numbers';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { DataTable } from '../table/DataTable';

export const nearWordCount = 10;

/** The next of the shown images, around; the first where none of them was chosen. */
function moveBy(by: number): void {
  const { anchor, selectedOf } = viewStore.getState();
  const count = probe()?.labels.length ?? 0;
  if (count === 0) return;
  const isShown = anchor !== null && selectedOf === 'probe' && anchor < count;
  setAnchor(isShown ? (anchor + by + count) % count : 0);
}

export function ImageQuery() {
  const text = useWordsText().query;
  const numbers = useNumbers();
  const hasImage = useView((state) => state.anchor !== null);
  const isReady = useRun((state) => state.probeReady);
  return (
    <section className="image-query" aria-label={text.imageTitle} data-testid="image-query" data-chosen={hasImage}>
      <h2>
        {text.imageTitle}
        <span className="image-query-tools">
          {hasImage ? (
            <>
              <Button icon="previous" iconOnly label={text.previousImage} onClick={() => moveBy(-1)} />
              <Button icon="next" iconOnly label={text.nextImage} onClick={() => moveBy(1)} data-testid="next-image" />
              <DataTable
                name={text.imageTableName}
                content={async () => (await import('./table')).imageTable()}
                testId="image-query"
              />
            </>
          ) : (
            <Button
              look="outlined"
              label={text.choose}
              disabled={!isReady}
              onClick={() => moveBy(1)}
              data-testid="choose-image"
            />
          )}
        </span>
      </h2>
      {!hasImage && <p className="muted">{text.chooseHint}</p>}
      <div className="image-words" hidden={!hasImage}>
        <figure>
          <canvas width={28} height={28} data-part="chosen" role="img" />
          <figcaption data-part="chosen-name" aria-live="polite" />
        </figure>
        <div>
          <h3 className="muted">{text.nearestWords(numbers.count(vocabulary()?.words.length ?? 0))}</h3>
          <ol className="near-words" data-testid="near-words">
            {Array.from({ length: nearWordCount }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other name than its rank
              <li key={i}>
                <button type="button" lang="en" data-near={i + 1} onClick={(event) => askWord(event.currentTarget.value)}>
                  <span data-part="word" /> <span className="muted" data-part="distance" />
                </button>
              </li>
            ))}
          </ol>
        </div>
        <p className="class-order" data-testid="class-order">
          <span className="muted">{text.classOrder}</span> <span lang="en" data-part="class-order" />
        </p>
      </div>
    </section>
  );
}
