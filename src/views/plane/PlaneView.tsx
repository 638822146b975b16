/**
 * The plane with its points: a canvas, a focusable element a point, the handle of the ring. React renders when points come or go; what moves is written by
 * stage.ts.
 */

import { useEffect, useRef } from 'react';
import { experimentFields } from '../../state/experiment';
import { FARTHEST } from '../../state/sandbox/places';
import { setBehind } from '../../state/sandbox/sandboxHand';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useSandboxWords } from '../../text/sandbox/words';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { DataTable } from '../table/DataTable';
import { attachHand } from './hand';
import { createStage, type Stage } from './stage';
import './plane.css';

const marginField = experimentFields.margin;

type Look = 'anchor' | 'positive' | 'negative' | 'other';

export function PlaneView() {
  const words = useSandboxWords();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const mode = useSandbox((state) => state.mode);
  const same = useSandbox((state) => state.same);
  const count = useSandbox((state) => state.points.length);
  const behind = useSandbox((state) => state.behind);

  useEffect(() => {
    if (!root.current || !canvas.current || !handle.current) return;
    const own = createStage(root.current, canvas.current);
    stage.current = own;
    const detach = attachHand(root.current, canvas.current, handle.current, own);
    return () => {
      detach();
      own.stop();
      stage.current = null;
    };
  }, []);

  const lookOf = (row: number): Look => {
    if (row === 0) return 'anchor';
    if (mode === 'pair') return same ? 'positive' : 'other';
    return row === 1 ? 'positive' : 'negative';
  };
  return (
    <div className="plane">
      <div className="plane-tools">
        <Segmented
          label={words.plane.behind}
          value={behind}
          options={[
            { value: 'kinds', name: words.plane.byKind, hint: words.plane.byKindHint },
            { value: 'loss', name: words.plane.byLoss, hint: words.plane.byLossHint },
          ]}
          onChange={setBehind}
          testId="behind"
        />
        <DataTable name={words.plane.label} content={async () => (await import('./table')).planeTable()} testId="plane" />
        <Button icon="fit" iconOnly label={words.plane.fit} onClick={() => stage.current?.fit()} data-testid="fit" />
      </div>
      <div className="plane-stage" ref={root} data-testid="plane">
        <canvas ref={canvas} role="img" aria-label={words.plane.label} />
        <div className="plane-ring" ref={handle} title={words.edgesTitle} data-testid="ring-handle" hidden>
          <input
            type="range"
            className="visually-hidden"
            min={marginField.min}
            max={marginField.max}
            step={marginField.step}
            aria-label={words.marginHandle}
            data-testid="ring"
          />
          <output />
        </div>
        {Array.from({ length: count }, (_, row) => (
          <Point
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its row
            key={row}
            row={row}
            look={lookOf(row)}
            letter={row === 0 ? 'a' : lookOf(row) === 'positive' ? 'p' : 'n'}
            removable={row > 1 && count > 3}
          />
        ))}
      </div>
    </div>
  );
}

/** A slider in two dimensions; its name, value and place are written by the stage. */
function Point({ row, look, letter, removable }: { row: number; look: Look; letter: string; removable: boolean }) {
  const words = useSandboxWords();
  return (
    <div
      className="plane-point"
      role="slider"
      tabIndex={0}
      aria-roledescription={words.points.role}
      aria-valuemin={-FARTHEST}
      aria-valuemax={FARTHEST}
      aria-valuenow={0}
      aria-description={removable ? `${words.points.keys}. ${words.points.deleteKey}` : words.points.keys}
      data-point={row}
      data-look={look}
      data-letter={letter}
      data-testid={`point-${row}`}
    >
      <svg viewBox="-10 -10 20 20" aria-hidden="true">
        <circle data-shape="easy" r="8.5" />
        <path data-shape="semi-hard" d="M0-10.5 10.5 0 0 10.5-10.5 0z" />
        <path data-shape="hard" d="M0-10.5 10.8 8.5H-10.8z" />
      </svg>
      <b aria-hidden="true" />
    </div>
  );
}
