/** Word-to-word distances with what pushed whom in the last batch, or images against words; a line for the cell under the pointer, and in sentences what the run shows. */
import { useEffect, useRef, useState } from 'react';
import { useExperiment } from '../../state/react';
import { runStore } from '../../state/runStore';
import { taughtNow } from '../../state/words/taught';
import { useVocabularyStatus } from '../../state/words/useWords';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText, useWordsText } from '../../text/words/words';
import { Segmented } from '../../ui/Segmented';
import { DataTable } from '../table/DataTable';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { drawCells, drawCursor } from './drawCells';
import { attachHand } from './hand';
import { cellInWords, mistakenInWords, nearInWords, pairInWords } from './inWords';
import { MatrixGrid } from './MatrixGrid';
import { type Side, wordMatrixScene } from './scene';
import './wordMatrix.css';

const writeEveryMs = 500;

export function WordMatrix() {
  const text = useWordsText().matrix;
  const status = useVocabularyStatus();
  // The words of the rows are those of the experiment.
  useExperiment(({ experiment }) => `${experiment.dataset} ${experiment.classWords} ${experiment.wordVectors}`);
  const words = taughtNow()?.words ?? [];
  const [side, setSide] = useState<Side>('words');
  const sideNow = useRef(side);
  const root = useRef<HTMLElement>(null);
  const repaint = useRef(() => {});
  sideNow.current = side;
  const isReady = status === 'ready' && words.length > 0;

  useEffect(() => {
    const element = root.current;
    if (!element || !isReady) return;
    let cell: { own: number; other: number } | null = null;
    const slow = createVisiblePainter(element, () => write(element, sideNow.current, cell), writeEveryMs);
    const quick = createVisiblePainter(element, () => write(element, sideNow.current, cell));
    const release = attachHand(element, (next) => {
      cell = next;
      quick.ask();
    });
    const stops = [watch({ onFrame: slow.ask, onTouch: quick.ask }), slow.stop, quick.stop, release];
    repaint.current = quick.ask;
    return () => {
      for (const stop of stops) stop();
    };
  }, [isReady]);
  // Other rows, another language or side: they are written into anew.
  useEffect(() => repaint.current());

  if (!isReady) return null;
  return (
    <section className="word-matrix" ref={root} aria-label={text.title} data-testid="word-matrix">
      <div className="word-matrix-head">
        <Segmented
          label={text.sides}
          value={side}
          options={[
            { value: 'words', name: text.wordsToWords, hint: text.wordsToWordsHint },
            { value: 'images', name: text.imagesToWords, hint: text.imagesToWordsHint },
          ]}
          onChange={setSide}
          testId="word-matrix-side"
        />
        <DataTable name={text.title} content={async () => (await import('./table')).wordMatrixTable()} testId="word-matrix" />
      </div>
      <MatrixGrid words={words} label={text.title} />
      <p className="word-matrix-cell" data-part="cell" data-testid="word-matrix-cell" />
      <Key side={side} />
      <p data-part="near" data-testid="word-matrix-near" />
      <p data-part="pair" data-testid="word-matrix-pair" />
    </section>
  );
}

function Key({ side }: { side: Side }) {
  const text = useWordsText().matrix;
  return (
    <div className="word-matrix-key muted">
      {side === 'words' ? (
        <>
          <span>0</span>
          <i aria-hidden="true" data-side="words" />
          <span data-part="greatest" />
          <span>{text.distance}</span>
        </>
      ) : (
        <>
          <span data-part="least" />
          <i aria-hidden="true" data-side="images" />
          <span data-part="all" />
          <span>{text.shareOfImages}</span>
        </>
      )}
      <span>
        <b aria-hidden="true" className="word-matrix-near" /> {text.near}
      </span>
      {side === 'words' && (
        <span>
          <b aria-hidden="true" className="word-matrix-dot" /> {text.dot}
        </span>
      )}
    </div>
  );
}

function write(root: HTMLElement, side: Side, cell: { own: number; other: number } | null): void {
  const scene = wordMatrixScene();
  const grid = root.querySelector<SVGElement>('[data-part="grid"]');
  if (!scene || !grid) return;
  const text = currentWordsText().matrix;
  const { count, distance, percent } = currentNumbers();
  drawCells(grid, scene, side);
  drawCursor(grid, cell);
  const set = (part: string, words: string) => {
    const outlet = root.querySelector(`[data-part="${part}"]`);
    if (outlet && outlet.textContent !== words) outlet.textContent = words;
  };
  set('cell', cell ? cellInWords(scene, cell.own, cell.other) : text.invite);
  set('greatest', distance(scene.greatest));
  set('least', percent(0, 0));
  set('all', percent(1, 0));
  set('near', side === 'words' ? nearInWords(scene) : mistakenInWords(scene));
  set('pair', side === 'words' ? pairInWords(scene) : '');
  grid.setAttribute(
    'aria-label',
    `${side === 'words' ? text.describe(count(scene.step)) : text.describeImages(count(scene.step))} ${text.help}`,
  );
  root.querySelector('[data-part="cell"]')?.setAttribute('aria-live', runStore.getState().playing ? 'off' : 'polite');
  Object.assign(root.dataset, {
    step: String(scene.step),
    activeCount: String(scene.confusions?.activeCount ?? ''),
    nearShare: String(scene.confusions?.nearShare ?? ''),
  });
}
