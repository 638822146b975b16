/** Search between words and images: type any word of the vocabulary and see the images nearest to it, or choose an image and see the words nearest to it. */

import { useEffect, useRef } from 'react';
import { useRun } from '../../state/react';
import { setHover } from '../../state/viewStore';
import { useVocabularyStatus } from '../../state/words/useWords';
import { vocabularyStore } from '../../state/words/vocabulary';
import { retryWords } from '../../state/words/wordsSession';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { palette } from '../../ui/theme';
import { DataTable } from '../table/DataTable';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { FoundImages } from './FoundImages';
import { ImageQuery } from './ImageQuery';
import { QueryBox } from './QueryBox';
import { QueryChips } from './QueryChips';
import { UnknownWord } from './UnknownWord';
import { writeFound } from './writeFound';
import { writeImageQuery } from './writeImageQuery';
import './wordQuery.css';

const writeEveryMs = 250;

export function WordQuery() {
  const words = useWordsText();
  const text = words.query;
  const status = useVocabularyStatus();
  useRun((state) => state.probeReady);
  const root = useRef<HTMLDivElement>(null);
  const repaint = useRef(() => {});

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const write = (_now: number, { width }: { width: number }) => {
      writeFound(element, width / palette().rem);
      writeImageQuery(element);
    };
    const slow = createVisiblePainter(element, write, writeEveryMs);
    const quick = createVisiblePainter(element, write);
    const stops = [
      watch({ onFrame: slow.ask, onTouch: quick.ask }),
      vocabularyStore.subscribe(quick.ask),
      slow.stop,
      quick.stop,
    ];
    repaint.current = quick.ask;
    quick.ask();
    return () => {
      for (const stop of stops) stop();
      setHover(null);
    };
  }, []);
  // Other places to write into: fill them.
  useEffect(() => repaint.current());

  return (
    <div className="word-query" ref={root} data-testid="word-query" data-found="false">
      {status === 'failed' && (
        <p className="query-failed" role="alert">
          {words.vocabularyFailed} <Button look="outlined" icon="restart" label={words.retry} onClick={retryWords} />
        </p>
      )}
      {(status === 'loading' || status === 'absent') && <p className="muted">{words.vocabularyLoading}</p>}
      {status === 'ready' && (
        <>
          <div className="query-line">
            <QueryBox />
            <DataTable name={text.tableName} content={async () => (await import('./table')).foundTable()} testId="query" />
          </div>
          <QueryChips />
          <UnknownWord />
        </>
      )}
      <p className="query-about" data-part="about" />
      <p className="query-score">
        <span title={text.averagePrecisionHint}>
          {text.averagePrecision} <strong data-part="precision" data-testid="query-precision" />{' '}
          <span className="muted" data-part="chance" data-testid="query-chance" />
        </span>
      </p>
      <FoundImages />
      <p className="muted query-remark" data-part="remark" />
      <p className="visually-hidden" aria-live="polite" data-part="said" />
      {status === 'ready' && <ImageQuery />}
    </div>
  );
}
