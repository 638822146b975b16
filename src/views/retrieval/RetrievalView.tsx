/** Search: a drawing or the selected anchor, its nearest test images with their distances, and how good such searches are on the whole. */

import { useEffect, useRef, useState } from 'react';
import { probe } from '../../state/probe';
import { useRun, useView } from '../../state/react';
import { setAnchor, setHover } from '../../state/viewStore';
import { visitorStore } from '../../state/visitor';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { Segmented } from '../../ui/Segmented';
import { hasLongNames } from '../shownClassNames';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { DrawingPad } from './DrawingPad';
import { MeantAs } from './MeantAs';
import { PickPanel } from './PickPanel';
import type { QuerySource } from './query';
import { writeNeighbours } from './writeNeighbours';
import './retrieval.css';

const drawEveryMs = 100;
const counts = ['5', '10'] as const;

export function RetrievalView() {
  const text = useText().retrieval;
  const numbers = useNumbers();
  useRun((state) => state.probeReady);
  const [source, setSource] = useState<QuerySource>('drawn');
  const [count, setCount] = useState<(typeof counts)[number]>('5');
  const root = useRef<HTMLElement>(null);
  const asked = useRef({ source, count: Number(count) });
  asked.current = { source, count: Number(count) };
  const repaint = useRef(() => {});

  // Who picks elsewhere while nothing is drawn wants to see that.
  const anchor = useView((state) => state.anchor);
  useEffect(() => {
    if (anchor !== null && !visitorStore.getState().pixels) setSource('picked');
  }, [anchor]);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const write = () => writeNeighbours(element, asked.current.source, asked.current.count);
    const slow = createVisiblePainter(element, write, drawEveryMs);
    const quick = createVisiblePainter(element, write);
    const stops = [watch({ onFrame: slow.ask, onTouch: quick.ask }), visitorStore.subscribe(quick.ask), slow.stop, quick.stop];
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
    <section className="retrieval" ref={root} data-testid="retrieval" data-source={source} data-found="false">
      <Segmented
        label={text.source}
        value={source}
        options={[
          { value: 'drawn', name: text.draw },
          { value: 'picked', name: text.pick },
        ]}
        onChange={setSource}
        testId="retrieval-source"
      />
      <div hidden={source !== 'drawn'}>
        <DrawingPad onDrawn={() => setSource('drawn')} />
      </div>
      {source === 'picked' && <PickPanel />}
      <div className="reading" data-testid="reading">
        <span className="muted">{text.reading}</span>
        <strong data-part="reading" aria-live="polite" />
        <span className="muted" data-part="votes" />
        {source === 'drawn' && <MeantAs />}
      </div>
      <p className="muted retrieval-excuse" data-part="excuse" />
      <div className="neighbours-head">
        <h3>{text.nearest(numbers.count(probe()?.labels.length ?? 0))}</h3>
        <Segmented
          label={text.howMany}
          value={count}
          options={counts.map((value) => ({ value, name: value }))}
          onChange={setCount}
          testId="neighbour-count"
        />
      </div>
      <div className="neighbours" data-long={hasLongNames()}>
        {Array.from({ length: Number(count) }, (_, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other name than its rank
            key={i}
            type="button"
            data-rank={i + 1}
            data-testid="neighbour"
            title={text.neighbourHint}
            onClick={(event) => setAnchor(Number(event.currentTarget.dataset.row))}
            onPointerEnter={(event) => setHover(Number(event.currentTarget.dataset.row))}
            onPointerLeave={() => setHover(null)}
            onFocus={(event) => setHover(Number(event.currentTarget.dataset.row))}
            onBlur={() => setHover(null)}
          >
            <canvas className="retrieval-image" width={28} height={28} />
            <span data-part="class" />
            <span data-part="distance" />
          </button>
        ))}
      </div>
      <p className="retrieval-quality">
        <span className="muted">{text.allImages}</span>
        <span title={text.recallHint}>
          {text.recallAt1} <strong data-part="recall" data-testid="retrieval-recall" />
        </span>
        <span title={text.mapHint}>
          {text.map} <strong data-part="map" data-testid="retrieval-map" />
        </span>
      </p>
    </section>
  );
}
