/** The numbers of all runs under the shared playhead, a column a run; the best of a row is marked where it can be compared. Written outside React. */

import { useEffect, useRef } from 'react';
import { bestRuns, columns, columnsFor } from '../../state/compare/columns';
import { compareStore } from '../../state/compare/compareStore';
import { comparedFrame, comparedNumbers } from '../../state/compare/compareTimelines';
import { wordScoreAt } from '../../state/compare/knownWordScores';
import { useComparedExperiments } from '../../state/compare/useCompared';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { currentNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { createPainter } from '../animation';
import { collapseOf } from './collapsed';
import { columnInWords } from './columnWords';
import { RunSwatch } from './RunSwatch';
import { watchCompared } from './watchCompared';

const writeEveryMs = 200;

/** Whether the numbers are of the very frame that is shown. */
function isExamined(run: number): boolean {
  const frame = comparedFrame(run);
  if (frame && compareStore.getState().runs[run]?.experiment.task === 'words')
    return wordScoreAt(run, frame.step)?.step === frame.step;
  return frame?.metrics?.silhouette != null;
}

function write(table: HTMLTableElement, count: number): void {
  const numbers = Array.from({ length: count }, (_, run) => comparedNumbers(run));
  const formats = currentNumbers();
  for (const column of columns) {
    const values = numbers.map((known) => known?.[column] ?? null);
    const best = bestRuns(column, values);
    values.forEach((value, run) => {
      const cell = table.querySelector<HTMLElement>(`[data-cell="${column} ${run}"]`);
      if (!cell) return;
      writeText(cell, value === null ? '–' : columnInWords(column, value, formats));
      cell.dataset.value = value === null ? '' : String(value);
      cell.dataset.best = String(best.includes(run));
    });
  }
  let anyCollapsed = false;
  for (let run = 0; run < count; run++) {
    const isCollapsed = collapseOf(run) !== null;
    anyCollapsed ||= isCollapsed;
    for (const element of table.querySelectorAll<HTMLElement>(`[data-run="${run}"]`))
      element.dataset.collapsed = String(isCollapsed);
  }
  table.dataset.collapsed = String(anyCollapsed);
  // Numbers of a frame that is not examined yet are those of the one before.
  table.dataset.examined = String(numbers.every((_, run) => isExamined(run)));
}

/** @param titles one a run. */
export function CompareTable({ titles }: { titles: readonly string[] }) {
  const text = usePart({ en, es });
  const root = useRef<HTMLTableElement>(null);
  const count = titles.length;
  const shown = columnsFor(useComparedExperiments());
  useEffect(() => {
    const table = root.current;
    if (!table) return;
    const slow = createPainter(() => write(table, count), writeEveryMs);
    const quick = createPainter(() => write(table, count));
    const stop = watchCompared(slow.ask, quick.ask);
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      stop();
    };
  }, [count]);
  return (
    <>
      <table className="compare-table" ref={root} aria-label={text.table} data-testid="compare-table">
        <thead>
          <tr>
            <td />
            {titles.map((title, run) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
              <th key={run} scope="col" title={title} data-run={run}>
                <span className="compare-run-name">{title}</span>
                <RunSwatch run={run} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <tr key={column} data-column={column}>
              <th scope="row" title={text.columns[column].hint}>
                {text.columns[column].name}
              </th>
              {titles.map((_, run) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
                  key={run}
                  data-cell={`${column} ${run}`}
                  data-run={run}
                  data-testid={`${column}-${run}`}
                  data-value=""
                >
                  –
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="compare-notes">
        <p className="muted">{text.notComparable}</p>
        <p className="compare-collapse-note" data-testid="collapse-note">
          {text.collapsedHint}
        </p>
      </div>
    </>
  );
}
