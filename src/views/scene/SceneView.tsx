/**
 * The sandbox in numbers: the chosen triplet's kind and loss (or what a pair's loss does), the formula with the present numbers, and each negative with its kind, distance
 * and loss. React lays it out when points come or go; writeScene.ts fills it.
 */

import { useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { MOST_NEGATIVES } from '../../state/sandbox/places';
import { addNegative, removeNegative, selectPoint, setSame } from '../../state/sandbox/sandboxHand';
import { sandboxStore } from '../../state/sandbox/sandboxStore';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useSandboxWords } from '../../text/sandbox/words';
import { useHouse } from '../../text/text';
import { Button } from '../../ui/Button';
import { KindGlyph } from '../../ui/KindGlyph';
import { Segmented } from '../../ui/Segmented';
import { pointName } from '../plane/names';
import { createVisiblePainter } from '../visiblePainter';
import { writeScene, writeStatus } from './writeScene';
import '../triplet/formula.css';
import './scene.css';

/** Nothing has changed for so long: then it is said. */
const quietMs = 800;
const kinds = ['easy', 'semi-hard', 'hard'] as const;

export function SceneView() {
  const words = useSandboxWords();
  const text = useHouse();
  const root = useRef<HTMLDivElement>(null);
  const mode = useSandbox((state) => state.mode);
  const same = useSandbox((state) => state.same);
  const count = useSandbox((state) => state.points.length);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const painter = createVisiblePainter(element, () => {
      writeScene(element);
      clearTimeout(quiet);
      quiet = setTimeout(() => writeStatus(element), quietMs);
    });
    const stops = [sandboxStore.subscribe(painter.ask), experimentStore.subscribe(painter.ask)];
    return () => {
      painter.stop();
      clearTimeout(quiet);
      for (const stop of stops) stop();
    };
  }, []);
  // Elements are new, or in another language: write into them.
  useEffect(() => {
    if (root.current) writeScene(root.current);
  });

  return (
    <div className="scene" ref={root} data-testid="scene">
      {mode === 'pair' && (
        <Segmented
          label={words.pair.classes}
          value={same ? 'same' : 'different'}
          options={[
            { value: 'same', name: words.pair.same },
            { value: 'different', name: words.pair.different },
          ]}
          onChange={(value) => setSame(value === 'same')}
          testId="classes"
        />
      )}
      <div className="scene-verdict" data-testid="verdict">
        {kinds.map((kind) => (
          <span key={kind} className="scene-kind" data-verdict={kind} hidden>
            <KindGlyph kind={kind} />
            {text.kinds[kind].name}
          </span>
        ))}
        <b data-part="loss" data-testid="scene-loss" />
        <p className="muted" data-part="meaning" data-testid="meaning" />
      </div>
      {/* Lines of MathML, built and rewritten outside React. */}
      <section
        className="formula-lines"
        data-part="formula"
        data-testid="scene-formula"
        aria-label={words.formula}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      />
      {mode === 'triplet' && <Negatives count={count - 2} />}
      <p className="visually-hidden" role="status" data-part="status" />
    </div>
  );
}

function Negatives({ count }: { count: number }) {
  const words = useSandboxWords();
  const text = useHouse();
  const selected = useSandbox((state) => state.selected);
  const points = useSandbox((state) => state.points.length);
  const nameOf = (row: number) =>
    pointName({ mode: 'triplet', same: true, points: sandboxStore.getState().points.slice(0, points) }, row, words);
  return (
    <section className="scene-negatives" aria-label={words.negatives.title}>
      <ul>
        {Array.from({ length: count }, (_, i) => {
          const row = i + 2;
          return (
            <li key={row} data-negative={row} data-testid={`negative-${i + 1}`} data-chosen={row === selected}>
              <button
                type="button"
                aria-pressed={row === selected}
                title={words.negatives.choose(nameOf(row))}
                onClick={() => selectPoint(row)}
              >
                {kinds.map((kind) => (
                  <span key={kind} className="scene-kind" data-verdict={kind} hidden>
                    <KindGlyph kind={kind} />
                    <span className="visually-hidden">{text.kinds[kind].name}</span>
                  </span>
                ))}
                <span>{nameOf(row)}</span>
                <span className="scene-distance" data-part="distance" />
                <span className="scene-own" data-part="own" />
              </button>
              {count > 1 && (
                <Button
                  icon="close"
                  iconOnly
                  label={words.negatives.remove(nameOf(row))}
                  onClick={() => removeNegative(row)}
                  data-testid={`remove-${i + 1}`}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className="scene-add">
        <Button
          icon="plus"
          label={words.negatives.add}
          title={words.negatives.addHint}
          disabled={count >= MOST_NEGATIVES}
          onClick={() => addNegative()}
          data-testid="add-negative"
        />
        <span className="muted">{count >= MOST_NEGATIVES ? words.negatives.full : ''}</span>
        <span className="muted" data-part="mean" />
      </p>
    </section>
  );
}
