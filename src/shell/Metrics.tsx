/**
 * More numbers about the frame under the playhead than the readouts show, on demand: retrieval, clustering and spread, each with what it says.
 * Written outside React, as the readouts are.
 */

import { useEffect, useRef } from 'react';
import { type CensusState, censusStore } from '../state/censusStore';
import { experimentStore } from '../state/experimentStore';
import { runStore } from '../state/runStore';
import { currentNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { createPainter } from '../views/animation';
import './metrics.css';
import { OpenSetNumbers } from './OpenSetNumbers';

const shares = ['knn5', 'recallAt1', 'meanAveragePrecisionAtR', 'rPrecision'] as const;
const numbers = ['silhouette', 'alignment', 'uniformity', 'spread'] as const;
const writeEveryMs = 200;

function write(root: HTMLElement): void {
  const metrics: CensusState = censusStore.getState();
  const { percent, fixed } = currentNumbers();
  const set = (name: string, value: number | null, words: (value: number) => string) => {
    const element = root.querySelector<HTMLElement>(`[data-metric="${name}"]`);
    if (!element) return;
    element.textContent = value === null ? '–' : words(value);
    element.dataset.value = value === null ? '' : String(value);
  };
  for (const name of shares) set(name, metrics[name], (value) => percent(value));
  for (const name of numbers) set(name, metrics[name], (value) => fixed(value, 3));
  set('activeShare', runStore.getState().activeShare, (value) => percent(value));
}

export function Metrics() {
  const text = useText().metrics;
  const root = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const painter = createPainter(() => {
      if (element.open) write(element);
    }, writeEveryMs);
    const stops = [
      censusStore.subscribe(painter.ask),
      runStore.subscribe((state) => state.activeShare, painter.ask),
      experimentStore.subscribe((state) => state.page.language, painter.ask),
    ];
    element.addEventListener('toggle', painter.ask);
    return () => {
      painter.stop();
      element.removeEventListener('toggle', painter.ask);
      for (const stop of stops) stop();
    };
  }, []);
  const row = (name: (typeof shares)[number] | (typeof numbers)[number] | 'activeShare') => (
    <div key={name}>
      <dt>
        {text[name].name} <span className="muted">{text[name].hint}</span>
      </dt>
      <dd data-metric={name} data-testid={`metric-${name}`} data-value="">
        –
      </dd>
    </div>
  );
  return (
    <details className="metrics" ref={root} data-testid="metrics">
      <summary>{text.more}</summary>
      <div className="metrics-panel">
        <OpenSetNumbers />
        <dl>
          {shares.map(row)}
          {numbers.map(row)}
          {row('activeShare')}
        </dl>
      </div>
    </details>
  );
}
