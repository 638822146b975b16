/** How well words find images: average precision of each class word and of each never-trained word of the fixed list, their means beside chance, and the mean over the steps. */

import { useEffect, useRef, useState } from 'react';
import { useExperiment } from '../../state/react';
import { askWord, listedWords } from '../../state/words/queryWord';
import { taughtNow } from '../../state/words/taught';
import { useVocabularyStatus } from '../../state/words/useWords';
import { useNumbers } from '../../text/numbers';
import { useLanguage, useText } from '../../text/text';
import { glossOf } from '../../text/words/glosses';
import { useWordsText } from '../../text/words/words';
import { Chart } from '../curves/Chart';
import { createCursor } from '../curves/cursor';
import { DataTable } from '../table/DataTable';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { describePrecision, precisionContent, precisionSource } from './precisionCurve';
import { writePrecision } from './writePrecision';
import './wordPrecision.css';

/** Some thirty words are ranked anew for a frame. */
const writeEveryMs = 800;

export function WordPrecision() {
  const text = useWordsText().precision;
  const keys = useText().curves.keys;
  const status = useVocabularyStatus();
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  useExperiment(({ experiment }) => experiment.classWords);
  const taught = taughtNow();
  const listed = listedWords(dataset, taught).map(({ word }) => word);
  const root = useRef<HTMLDivElement>(null);
  const repaint = useRef(() => {});
  const [cursor] = useState(createCursor);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const slow = createVisiblePainter(element, () => writePrecision(element), writeEveryMs);
    const quick = createVisiblePainter(element, () => writePrecision(element));
    const stops = [watch({ onFrame: slow.ask, onTouch: quick.ask }), slow.stop, quick.stop];
    repaint.current = quick.ask;
    quick.ask();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  // Other rows to write into: fill them.
  useEffect(() => repaint.current());

  return (
    <div className="word-precision" ref={root} data-testid="word-precision-view" data-empty="true">
      <div className="precision-head">
        <p className="muted">{text.hint}</p>
        <DataTable name={text.title} content={async () => (await import('./table')).precisionTable()} testId="precision" />
      </div>
      {status === 'ready' && (
        <>
          <Group group="taught" name={text.taught} words={taught?.words ?? []} />
          <Group group="listed" name={text.listed} words={listed} />
        </>
      )}
      <Chart
        name="word-precision"
        title={text.curve}
        hint={`${text.curveHint} ${keys}`}
        content={precisionContent}
        describe={describePrecision}
        waiting={text.waiting}
        cursor={cursor}
        source={precisionSource}
        withSteps
      />
    </div>
  );
}

/** Who clicked wants to see what the word finds; who works by keys stays on the row. */
function search(word: string, showsFound: boolean): void {
  askWord(word);
  if (showsFound) document.querySelector('.word-query')?.scrollIntoView({ block: 'nearest' });
}

function Group({ group, name, words }: { group: 'taught' | 'listed'; name: string; words: readonly string[] }) {
  const text = useWordsText().precision;
  const numbers = useNumbers();
  const language = useLanguage();
  return (
    <fieldset className="precision-group" data-group={group} aria-label={name}>
      <p>
        <strong>{name}</strong> <span className="muted">{text.meanOf(numbers.count(words.length))}</span>{' '}
        <strong data-mean="averagePrecision" data-testid={`precision-${group}`} />
        {group === 'listed' && (
          <span className="muted" title={text.baselineHint}>
            <span className="precision-key baseline" aria-hidden="true" /> {text.nearestClassWord}{' '}
            <span data-mean="baseline" data-testid="precision-baseline" />
          </span>
        )}
        <span className="muted" title={text.chanceHint}>
          <span className="precision-key chance" aria-hidden="true" /> {text.chance}{' '}
          <span data-mean="chance" data-testid={`precision-chance-${group}`} />
        </span>
      </p>
      <div>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            title={(language === 'es' && glossOf(word)) || undefined}
            onClick={(event) => search(word, event.detail > 0)}
            data-word={word}
          >
            <span lang="en">{word}</span>
            <span className="precision-bar" />
            <span data-part="value" />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
