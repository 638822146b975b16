/** Words to search with by one click: the fixed list that no run is trained on, and the class words. Each row scrolls sideways where it is longer than the column. */

import { useEffect, useRef } from 'react';
import { useExperiment } from '../../state/react';
import { askedWord, askWord, listedWords } from '../../state/words/queryWord';
import { taughtNow } from '../../state/words/taught';
import { useLanguage } from '../../text/text';
import { glossOf } from '../../text/words/glosses';
import { useWordsText } from '../../text/words/words';

export function QueryChips() {
  const text = useWordsText().query;
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  useExperiment(({ experiment }) => experiment.classWords);
  const taught = taughtNow();
  const listed = listedWords(dataset, taught).map(({ word }) => word);
  return (
    <div className="query-chips">
      <Row name={text.listed} words={listed} testId="listed-words" />
      <Row name={text.taught} words={taught?.words ?? []} testId="taught-words" />
    </div>
  );
}

/** Where the row fades out at its right (wordQuery.css). */
const fadePx = 28;

function Row({ name, words, testId }: { name: string; words: readonly string[]; testId: string }) {
  const text = useWordsText().query;
  const language = useLanguage();
  const asked = useExperiment(askedWord);
  const row = useRef<HTMLDivElement>(null);
  // The word in force is in sight, without moving the page.
  useEffect(() => {
    const element = row.current;
    const chip = element?.querySelector<HTMLElement>(`[data-word="${asked}"]`);
    if (!element || !chip) return;
    const left = chip.offsetLeft - element.offsetLeft;
    const right = left + chip.offsetWidth + fadePx;
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  }, [asked]);
  return (
    <fieldset aria-label={name} data-testid={testId}>
      <span className="muted" aria-hidden="true">
        {name}
      </span>
      <div ref={row}>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            lang="en"
            title={(language === 'es' && glossOf(word)) || undefined}
            aria-label={text.search(word)}
            aria-pressed={word === asked}
            onClick={() => askWord(word)}
            data-word={word}
          >
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
