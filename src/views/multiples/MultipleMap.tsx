/** One run among others: its map with what it is above and its present numbers beneath, written outside React. */

import { type ReactNode, useEffect, useRef } from 'react';
import type { Column } from '../../state/compare/columns';
import { compareStore } from '../../state/compare/compareStore';
import { comparedNumbers } from '../../state/compare/compareTimelines';
import { useCompared } from '../../state/compare/useCompared';
import type { Frame } from '../../state/timelineFrames';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { currentNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { collapseOf } from './collapsed';
import { columnInWords } from './columnWords';
import { createMultiple } from './multiple';
import { RunSwatch } from './RunSwatch';
import '../map/ruler.css';
import './multiples.css';

interface Props {
  /** Its place among the compared. */
  run: number;
  /** The one difference. */
  title: string;
  /** What stands beside the title. */
  children?: ReactNode;
}

const ofImages = ['loss', 'knn5', 'spread'] as const;
const ofWords = ['loss', 'wordPrecision', 'newWordPrecision'] as const;
/** The picture's description changes at most this often. */
const describeEveryMs = 5000;

export function MultipleMap({ run, title, children }: Props) {
  const text = usePart({ en, es });
  const { columns } = text;
  const isOfWords = useCompared((state) => state.runs[run]?.experiment.task === 'words');
  const shown: readonly Column[] = isOfWords ? ofWords : ofImages;
  const stopped = useCompared((state) => state.runs[run]?.stopped ?? null);
  const root = useRef<HTMLDivElement>(null);
  const words = useRef(text);
  words.current = text;
  const columnsShown = useRef(shown);
  columnsShown.current = shown;

  useEffect(() => {
    const element = root.current;
    const figure = element?.closest('figure');
    if (!element || !figure) return;
    const [dots, marks] = element.querySelectorAll('canvas');
    const ruler = element.querySelector<HTMLElement>('.map-ruler');
    const caption = element.querySelector<HTMLElement>('.multiple-caption');
    const collapsed = figure.querySelector<HTMLElement>('.multiple-collapsed');
    if (!ruler) return;
    let described = Number.NEGATIVE_INFINITY;
    const onFrame = (frame: Frame | null, varianceShown: number) => {
      const [numbers, formats, said] = [comparedNumbers(run), currentNumbers(), words.current];
      const { count, percent, fixed } = formats;
      element.dataset.step = String(frame?.step ?? '');
      for (const column of columnsShown.current) {
        const place = figure.querySelector<HTMLElement>(`[data-column="${column}"]`);
        const value = numbers?.[column] ?? null;
        if (place) writeText(place, value === null ? '–' : columnInWords(column, value, formats));
      }
      const size = frame?.embeddingSize ?? 2;
      const share = percent(varianceShown, 0);
      const flattened = size > 2 ? said.pca(count(size), share) : '';
      writeText(caption, compareStore.getState().runs[run]?.experiment.task === 'words' ? said.wordPlane(share) : flattened);
      const collapse = collapseOf(run);
      figure.dataset.collapsed = String(collapse !== null);
      const level = collapse === null || collapse.isMargin ? said.collapsed : said.collapsedElsewhere(fixed(collapse.level, 2));
      writeText(collapsed, collapse === null ? '' : level);
      if (performance.now() - described < describeEveryMs) return;
      described = performance.now();
      const images = frame ? frame.positions.length / frame.embeddingSize : 0;
      marks.setAttribute('aria-description', `${said.mapWords(count(images), count(frame?.step ?? 0))} ${said.mapKeys}`);
    };
    return createMultiple(run, { root: element, dots, marks, ruler, onFrame });
  }, [run]);

  return (
    <figure className="multiple" data-testid={`run-${run}`} data-collapsed="false">
      <figcaption>
        <RunSwatch run={run} />
        <b title={title}>{title}</b>
        {children}
      </figcaption>
      <div className="multiple-map" ref={root}>
        <canvas />
        <canvas role="img" tabIndex={0} aria-label={text.map(String(run + 1), title)} data-testid={`map-${run}`} />
        <p className="map-ruler" data-testid={`ruler-${run}`}>
          <i />
          <span />
        </p>
        <p className="multiple-caption muted" />
        <p className="multiple-collapsed" data-testid={`collapsed-${run}`} />
        {stopped && (
          <p className="multiple-stopped" role="alert">
            {text.stopped[stopped]}
          </p>
        )}
      </div>
      <dl className="multiple-numbers">
        {shown.map((column) => (
          <div key={column}>
            <dt className="muted">{columns[column].name}</dt>
            <dd data-column={column}>–</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
