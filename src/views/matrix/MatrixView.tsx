/** The batch matrix on its place: whose picks to mark, the matrix, and the pair under the cursor in pictures. Drawn outside React, at most ten times a second. */

import { useEffect, useId, useRef, useState } from 'react';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline, type MiningId } from '../../ranking/minings';
import { experimentStore } from '../../state/experimentStore';
import { flippedRows } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { useExperiment, useRecorded } from '../../state/react';
import { runStore } from '../../state/runStore';
import { pointsOf, selectedTriplet } from '../../state/selection';
import { subscribe } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import { Select } from '../../ui/Select';
import { palette, subscribeTheme } from '../../ui/theme';
import { luminance, parseColour } from '../colours';
import { fitCanvas, screenDensity } from '../plots/fitCanvas';
import { shownClassNames } from '../shownClassNames';
import { DataTable } from '../table/DataTable';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { cellAt, frameMatrix, heightOf, type MatrixFrame } from './cells';
import { drawMatrix } from './drawMatrix';
import { attachHand, hoveredPair, takePair } from './hand';
import './matrix.css';
import { pickedInWords, writePair } from './readout';
import { createScene, type Eyes, type MatrixScene } from './scene';

const drawEveryMs = 100;
/** Of the matrix, in rem, as in matrix.css. */
const widest = 32;
const describeEveryMs = 5000;

function drawScene(
  canvas: HTMLCanvasElement,
  width: number,
  scene: MatrixScene,
  row: ReturnType<ReturnType<typeof createScene>['probeRow']>,
) {
  const colours = palette();
  const names = probe()?.classNames ?? [];
  const shownNames = shownClassNames();
  const letters = Math.max(1, ...shownNames.map((name) => name.length));
  const { order, bitmap, picks, points } = scene;
  const count = points.labels.length;
  const box = canvas.parentElement;
  if (!box) return null;
  const frame = frameMatrix(width, colours.rem, count, screenDensity(), row !== null, letters);
  box.style.height = `${heightOf(frame)}px`;
  const fitted = fitCanvas(canvas, { width, height: heightOf(frame) });
  if (!fitted) return null;
  const { hover, hoverWith, hoverOf } = viewStore.getState();
  const selected = selectedTriplet();
  const inBatch = (image: number | null) => image !== null && image < count;
  drawMatrix(fitted, colours, {
    frame,
    order,
    bitmap,
    picks,
    classNames: shownNames,
    flipped: flippedRows(scene.frame.batch),
    probeRow: row && {
      bitmap: row.bitmap,
      words: currentText().matrix.fromTest(
        names[row.selected.points.labels[row.selected.anchor]] ?? '',
        currentNumbers().count(row.selected.anchor),
      ),
    },
    selected: selected?.points.of === 'batch' ? selected : null,
    hover:
      hoverOf === 'batch' && hover !== null && inBatch(hover)
        ? { row: hover, column: inBatch(hoverWith) ? hoverWith : null }
        : null,
  });
  return frame;
}

export function MatrixView() {
  const text = useText();
  const recorded = useRecorded((state) => state.id !== null);
  const waiting = recorded ? text.recorded.lacks.batch : text.matrix.waiting;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const loss = useExperiment((state) => state.experiment.loss);
  const hasFlipped = useExperiment((state) => state.experiment.flippedShare > 0);
  // An offline sampler chooses before the batch is embedded: it has no eyes for one that lies here.
  const offered = lossEntry(loss).minings.filter((id): id is MiningId => !isOffline(id));
  const [chosen, setEyes] = useState<Eyes>('trained');
  const eyes = chosen === 'trained' || offered.includes(chosen) ? chosen : 'trained';
  const eyesNow = useRef(eyes);
  const repaint = useRef(() => {});
  const drawn = useRef<MatrixScene | null>(null);
  /** The pair that the readout shows: it stays when the pointer goes on to the button below. */
  const shown = useRef<{ row: number; column: number } | null>(null);
  eyesNow.current = eyes;

  useEffect(() => {
    const element = root.current;
    const canvas = element?.querySelector<HTMLCanvasElement>('.matrix-box canvas');
    if (!element || !canvas) return;
    const sceneOf = createScene();
    const part = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`);
    let scene: MatrixScene | null = null;
    let frame: MatrixFrame | null = null;
    let described = Number.NEGATIVE_INFINITY;

    const paint = (now: number, { width }: PaintedSize) => {
      scene = drawn.current = sceneOf.lay(eyesNow.current);
      element.dataset.empty = String(scene === null);
      if (!scene) return;
      const row = sceneOf.probeRow(scene);
      frame = drawScene(canvas, Math.min(width, widest * palette().rem), scene, row);
      write(scene, row !== null);
      const { playing } = runStore.getState();
      if (playing && now - described < describeEveryMs) return;
      described = now;
      const words = currentText().matrix;
      const { count } = currentNumbers();
      const whole = words.describe(count(scene.points.labels.length), count(scene.frame.step));
      canvas.setAttribute('aria-label', `${whole} ${pickedInWords(scene)} ${words.help}`);
      part('readout')?.setAttribute('aria-live', playing ? 'off' : 'polite');
    };

    function write(present: MatrixScene, hasProbeRow: boolean): void {
      const { picks } = present;
      const words = currentText();
      const marked = (cells: Uint16Array) => String(cells.reduce((sum, value) => sum + Number(value > 0), 0));
      Object.assign(canvas?.dataset ?? {}, {
        step: String(present.frame.step),
        extent: picks.extent,
        picked: String(picks.selectedCount),
        positives: marked(picks.asPositive),
        negatives: marked(picks.asNegative),
        probeRow: String(hasProbeRow),
        falseNegatives: String(present.mined?.sameClass ?? ''),
        flipped: String(flippedRows(present.frame.batch).length),
        ...(frame && { left: String(frame.left), top: String(frame.top), cell: String(frame.cell) }),
      });
      const set = (name: string, content: string) => {
        const outlet = part(name);
        if (outlet && outlet.textContent !== content) outlet.textContent = content;
      };
      set('picked', pickedInWords(present));
      const { paper, ink } = palette();
      const dark = luminance(parseColour(paper)) < luminance(parseColour(ink));
      set('scale', dark ? words.matrix.scaleDark : words.matrix.scale);
      set('greatest', currentNumbers().distance(present.greatest));
      const readout = part('readout');
      shown.current = hoveredPair() ?? shown.current;
      if (readout) writePair(readout, present, shown.current);
    }

    const slow = createVisiblePainter(element, paint, drawEveryMs);
    const quick = createVisiblePainter(element, paint);
    const release = attachHand(canvas, {
      order: () => scene?.order ?? null,
      labels: () => scene?.points.labels ?? [],
      cellAt: (x, y) => frame && cellAt(frame, x, y),
    });
    const stops = [
      subscribe(slow.ask),
      runStore.subscribe((state) => state.playhead, quick.ask),
      runStore.subscribe((state) => state.probeReady, slow.ask),
      // A margin that is dragged changes what other eyes see: that may wait for a free frame.
      experimentStore.subscribe(slow.ask),
      viewStore.subscribe(quick.ask),
      subscribeTheme(quick.ask),
    ];
    repaint.current = quick.ask;
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      release();
      for (const stop of stops) stop();
    };
  }, []);

  const chooseEyes = (next: Eyes) => {
    eyesNow.current = next;
    setEyes(next);
    repaint.current();
  };
  const take = () => {
    const labels = pointsOf('batch')?.labels;
    if (shown.current && labels) takePair(shown.current.row, shown.current.column, labels);
  };
  return (
    <div className="matrix" ref={root} data-empty="true" data-testid="matrix">
      <p className="matrix-waiting muted">{waiting}</p>
      <div className="matrix-eyes">
        <label htmlFor={id}>{text.matrix.eyes}</label>
        <Select
          id={id}
          value={eyes}
          options={[
            { value: 'trained' as Eyes, name: text.matrix.asTrained },
            ...offered.map((id) => ({ value: id as Eyes, name: text.settings.minings[id].name })),
          ]}
          onChange={chooseEyes}
          testId="matrix-eyes"
        />
        <DataTable
          name={text.views.names.matrix.name}
          content={async () => (await import('./table')).matrixTable(drawn.current)}
          testId="matrix"
        />
      </div>
      <p className="matrix-picked muted" data-part="picked" data-testid="matrix-picked" />
      <div className="matrix-box">
        {/* Worked by arrow keys and Enter (hand.ts). */}
        <canvas role="img" tabIndex={0} aria-label={waiting} data-testid="matrix-canvas" />
      </div>
      <div className="matrix-legend muted">
        <span>0</span>
        <i aria-hidden="true" />
        <span data-part="greatest" />
        <span data-part="scale" />
        <span className="matrix-signs">
          {text.matrix.anchor}{' '}
          <b className="matrix-circle" aria-hidden="true">
            ○
          </b>{' '}
          {text.matrix.positive} <b aria-hidden="true">×</b> {text.matrix.negative}
          {hasFlipped && (
            <>
              {' '}
              <b aria-hidden="true">○</b> {text.openSet.flippedMark}
            </>
          )}
        </span>
      </div>
      <div className="matrix-readout" data-part="readout" data-shown="false">
        <p className="matrix-invite muted">{text.matrix.invite}</p>
        <canvas role="img" data-part="first" width={28} height={28} />
        <canvas role="img" data-part="second" width={28} height={28} />
        <div>
          <p>
            <b data-part="distance" data-testid="matrix-distance" /> · <span data-part="classes" />,{' '}
            <span data-part="relation" />
          </p>
          <p className="muted" data-part="role" data-testid="matrix-role" />
          <button type="button" className="button outlined" onClick={take} data-testid="matrix-take">
            <span data-part="take" />
          </button>
        </div>
      </div>
    </div>
  );
}
