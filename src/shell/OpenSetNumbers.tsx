/**
 * Two small tables above the other metrics, there only while they mean something: how a left-out class is gathered beside the trained ones, and how
 * many negatives of the last batch are none in truth beside what chance would give.
 */

import { useEffect, useRef } from 'react';
import { minedNegativesOf } from '../state/batchEvaluation';
import { censusStore } from '../state/censusStore';
import { leftOutName } from '../state/experiment';
import { experimentStore } from '../state/experimentStore';
import { useExperiment } from '../state/react';
import { runStore } from '../state/runStore';
import { currentFrame, subscribe } from '../state/timeline';
import { currentNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { createVisiblePainter } from '../views/visiblePainter';

const writeEveryMs = 200;

/** All numbers by the name of their cell; null where not known. */
function present(): Record<string, number | null> {
  const { leftOutPrecision, trainedPrecision, leftOutRecall, trainedRecall } = censusStore.getState();
  const frame = currentFrame();
  const mined = frame && minedNegativesOf(frame);
  return {
    leftOutPrecision,
    trainedPrecision,
    leftOutRecall,
    trainedRecall,
    sameClass: mined?.sameClass ?? null,
    sameClassChance: mined?.chance.sameClass ?? null,
    flipped: mined?.flipped ?? null,
    flippedChance: mined?.chance.flipped ?? null,
  };
}

function write(root: HTMLElement): void {
  const { percent } = currentNumbers();
  for (const [name, value] of Object.entries(present())) {
    const cell = root.querySelector<HTMLElement>(`[data-testid="metric-${name}"]`);
    if (!cell) continue;
    cell.textContent = value === null ? '–' : percent(value);
    cell.dataset.value = value === null ? '' : String(value);
  }
}

export function OpenSetNumbers() {
  const text = useText().openSet;
  const { meanAveragePrecisionAtR, recallAt1 } = useText().metrics;
  const leftOut = useExperiment(({ experiment }) => leftOutName(experiment));
  const hasFlipped = useExperiment(({ experiment }) => experiment.flippedShare > 0);
  const root = useRef<HTMLDivElement>(null);
  const hasAny = leftOut !== null || hasFlipped;

  useEffect(() => {
    const element = root.current;
    if (!element || !hasAny) return;
    const painter = createVisiblePainter(element, () => write(element), writeEveryMs);
    const stops = [
      censusStore.subscribe(painter.ask),
      subscribe(painter.ask),
      runStore.subscribe((state) => state.playhead, painter.ask),
      experimentStore.subscribe(painter.ask),
    ];
    painter.ask();
    return () => {
      painter.stop();
      for (const stop of stops) stop();
    };
  }, [hasAny]);

  return (
    <div ref={root}>
      {leftOut !== null && (
        <Numbers
          caption={text.gathered}
          columns={[text.leftOutColumn(leftOut), text.trainedColumn]}
          rows={[
            { name: meanAveragePrecisionAtR.name, cells: ['leftOutPrecision', 'trainedPrecision'] },
            { name: recallAt1.name, cells: ['leftOutRecall', 'trainedRecall'] },
          ]}
        />
      )}
      {hasFlipped && (
        <Numbers
          caption={text.negatives}
          hint={`${text.chanceHint} ${text.minesNothing}`}
          columns={[text.share, text.chance]}
          rows={[
            { name: text.sameClass, cells: ['sameClass', 'sameClassChance'] },
            { name: text.flippedAmong, cells: ['flipped', 'flippedChance'] },
          ]}
        />
      )}
    </div>
  );
}

interface NumbersProps {
  caption: string;
  hint?: string;
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
}

function Numbers({ caption, hint, columns, rows }: NumbersProps) {
  return (
    <table className="open-set-numbers" title={hint}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td key={cell} data-testid={`metric-${cell}`} data-value="">
                –
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
