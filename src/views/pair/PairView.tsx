/**
 * One triplet in pictures and lengths: anchor, positive and negative, the two distances as bars with the margin between them,
 * its kind and its loss. Mounted by React, written by the timeline at most ten times a second.
 */

import { useEffect, useRef } from 'react';
import { tripletKind } from '../../ranking/kinds';
import { pointDistance } from '../../ranking/sortedDistances';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { useView } from '../../state/react';
import { type SelectedTriplet, selectedTriplet } from '../../state/selection';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import { palette } from '../../ui/theme';
import { paintDigit } from '../digit';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import './pair.css';

const roles = ['anchor', 'positive', 'negative'] as const;
const drawEveryMs = 100;

function writePictures(root: HTMLElement, { points, ...rows }: SelectedTriplet): void {
  const { ink, paper } = palette();
  const text = currentText();
  const classNames = probe()?.classNames ?? [];
  const { pixels, labels, width, height } = points;
  for (const role of roles) {
    const canvas = root.querySelector<HTMLCanvasElement>(`canvas[data-role="${role}"]`);
    const row = rows[role];
    if (!canvas || row < 0) continue;
    paintDigit(canvas, pixels, row * width * height, width, height, ink, paper);
    canvas.setAttribute('aria-label', text.pair.image(text.map[role], classNames[labels[row]]));
  }
}

function write(root: HTMLElement): void {
  const selected = selectedTriplet();
  if (!selected || selected.positive < 0 || selected.negative < 0) return;
  const { margin, distance } = experimentStore.getState().experiment;
  const { points, anchor, positive, negative } = selected;
  const dAp = pointDistance(points.positions, points.size, anchor, positive, distance);
  const dAn = pointDistance(points.positions, points.size, anchor, negative, distance);
  writePictures(root, selected);
  const text = currentText();
  const { fixed } = currentNumbers();
  const kind = tripletKind(dAp, dAn, margin);
  const loss = Math.max(0, dAp - dAn + margin);
  const longest = Math.max(dAp + margin, dAn, 1e-9);
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const set = (name: string, words: string) => {
    const element = find(name);
    if (element) element.textContent = words;
  };
  const widen = (name: string, length: number) => {
    const element = find(name);
    if (element) element.style.width = `${(100 * length) / longest}%`;
  };
  widen('bar-ap', dAp);
  widen('bar-margin', margin);
  widen('bar-an', dAn);
  find('bar-an')?.setAttribute('data-kind', kind);
  set('d-ap', fixed(dAp, 2));
  set('d-an', fixed(dAn, 2));
  set('verdict', text.pair.verdict(text.kinds[kind].name, fixed(loss, 2)));
  const verdict = find('verdict');
  if (verdict) {
    verdict.className = `pair-verdict kind-${kind}`;
    verdict.title = text.kinds[kind].hint;
    verdict.dataset.value = String(loss);
  }
}

export function PairView() {
  const text = useText();
  const hasAnchor = useView((state) => state.anchor !== null);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = root.current;
    if (!element || !hasAnchor) return;
    const slow = createVisiblePainter(element, () => write(element), drawEveryMs);
    const quick = createVisiblePainter(element, () => write(element));
    const stop = watch({ onFrame: slow.ask, onTouch: quick.ask });
    write(element);
    return () => {
      slow.stop();
      quick.stop();
      stop();
    };
  }, [hasAnchor]);

  return (
    <section className="pair" aria-label={text.pair.title} ref={root} data-testid="pair">
      {hasAnchor ? (
        <>
          <div className="pair-pictures">
            {roles.map((role) => (
              <figure key={role}>
                <canvas role="img" data-role={role} width={28} height={28} aria-label={text.map[role]} />
                <figcaption>{text.map[role]}</figcaption>
              </figure>
            ))}
            <p data-part="verdict" className="pair-verdict" data-testid="pair-verdict" />
          </div>
          <div className="pair-lengths">
            <span>{text.pair.distanceAp}</span>
            <span className="pair-bar">
              <i data-part="bar-ap" className="pair-ap" />
              <i data-part="bar-margin" className="pair-margin">
                {text.pair.margin}
              </i>
            </span>
            <span data-part="d-ap" />
            <span>{text.pair.distanceAn}</span>
            <span className="pair-bar">
              <i data-part="bar-an" className="pair-an" />
            </span>
            <span data-part="d-an" />
          </div>
        </>
      ) : (
        <p className="muted">{text.pair.none}</p>
      )}
    </section>
  );
}
