/**
 * All triplets of the shown test images, counted exactly: one bar in three parts and the numbers under it.
 * React draws it once; the census store then writes widths and numbers, once for each animation frame.
 */

import { useEffect, useRef } from 'react';
import { type CensusState, censusStore } from '../../state/censusStore';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { currentNumbers } from '../../text/numbers';
import { currentText, type Kind, useText } from '../../text/text';
import { KindGlyph } from '../../ui/KindGlyph';
import { writeText } from '../../ui/writeText';
import { createPainter } from '../animation';
import { DataTable } from '../table/DataTable';
import './census.css';
import { MarginSlider } from './MarginSlider';

const kinds: readonly Kind[] = ['hard', 'semi-hard', 'easy'];
const countOf = (counts: NonNullable<CensusState['counts']>, kind: Kind) =>
  kind === 'semi-hard' ? counts.semiHard : counts[kind];

const percentOf = (share: number) => `${(100 * Math.max(0, share)).toFixed(3)}%`;

function write(root: HTMLElement): void {
  const { counts, margin, step } = censusStore.getState();
  const text = currentText();
  const { count, percent } = currentNumbers();
  const total = root.querySelector<HTMLElement>('[data-testid="census-total"]');
  root.dataset.known = String(counts !== null);
  if (!total) return;
  if (!counts) {
    writeText(total, text.census.waiting);
    delete total.dataset.value;
    return;
  }
  let before = 0;
  for (const kind of kinds) {
    const number = countOf(counts, kind);
    const share = counts.total > 0 ? number / counts.total : 0;
    const part = root.querySelector<HTMLElement>(`.census-part.${kind}`);
    const readout = root.querySelector<HTMLElement>(`[data-testid="census-${kind}"]`);
    const shareOutlet = root.querySelector<HTMLElement>(`[data-share="${kind}"]`);
    // Cut out of a full bar instead of sized: nothing is laid out anew.
    if (part)
      part.style.clipPath = `inset(0 ${percentOf(1 - before - share)} 0 calc(${percentOf(before)} + ${before > 0 ? 2 : 0}px))`;
    before += share;
    if (readout) {
      writeText(readout, count(number));
      readout.dataset.value = String(number);
    }
    writeText(shareOutlet, percent(share));
  }
  writeText(total, text.census.total(count(counts.total), count(probe()?.labels.length ?? 0)));
  total.dataset.value = String(counts.total);
  root.dataset.margin = String(margin);
  root.dataset.step = String(step);
}

export function CensusView() {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const painter = createPainter(() => write(element));
    const stops = [censusStore.subscribe(painter.ask), experimentStore.subscribe((state) => state.page.language, painter.ask)];
    write(element);
    return () => {
      painter.stop();
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <section className="census" aria-label={text.census.title} ref={root}>
      <MarginSlider />
      <div className="census-bar" aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind} className={`census-part ${kind}`} />
        ))}
      </div>
      <dl className="census-numbers">
        {kinds.map((kind) => (
          <div key={kind} title={text.kinds[kind].hint}>
            <dt>
              <KindGlyph kind={kind} /> {text.kinds[kind].name}
            </dt>
            <dd data-share={kind} />
            <dd className="muted" data-testid={`census-${kind}`} />
          </div>
        ))}
      </dl>
      <div className="census-foot">
        <p className="census-total muted" title={text.census.ordered} data-testid="census-total" />
        <DataTable name={text.census.title} content={async () => (await import('./table')).censusTable()} testId="census" />
      </div>
    </section>
  );
}
