/**
 * One triplet in pictures and lengths: anchor, positive and negative, the two distances as bars with the margin between them,
 * its kind and its loss. Mounted by React, written by the timeline at most ten times a second.
 */

import { useEffect, useRef } from 'react';
import { tripletKind } from '../../ranking/kinds';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { useView } from '../../state/react';
import { runStore } from '../../state/runStore';
import { currentFrame, subscribe } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import { palette, subscribeTheme } from '../../ui/theme';
import { createPainter } from '../animation';
import { paintDigit } from '../digit';
import { makeAnchorScene } from '../map/anchorScene';
import './pair.css';

const roles = ['anchor', 'positive', 'negative'] as const;
const drawEveryMs = 100;

function writePictures(root: HTMLElement, rows: Record<(typeof roles)[number], number>): void {
  const data = probe();
  if (!data) return;
  const { ink, paper } = palette();
  const text = currentText();
  for (const role of roles) {
    const canvas = root.querySelector<HTMLCanvasElement>(`canvas[data-role="${role}"]`);
    const row = rows[role];
    if (!canvas || row < 0) continue;
    const key = `${row} ${ink} ${paper} ${text.language}`;
    if (canvas.dataset.shown === key) continue;
    canvas.dataset.shown = key;
    paintDigit(canvas, data.pixels, row * data.width * data.height, data.width, data.height, ink, paper);
    canvas.setAttribute('aria-label', text.pair.image(text.map[role], data.classNames[data.labels[row]]));
  }
}

function write(root: HTMLElement): void {
  const data = probe();
  const frame = currentFrame();
  const { anchor, positive, negative } = viewStore.getState();
  const { margin, distance } = experimentStore.getState().experiment;
  if (!data || !frame || anchor === null) return;
  const points = { positions: frame.positions, size: frame.embeddingSize, labels: data.labels };
  const scene = makeAnchorScene(points, anchor, { positive, negative }, margin, distance);
  if (!scene || scene.positive < 0 || scene.negative < 0) return;
  writePictures(root, scene);
  const text = currentText();
  const { fixed } = currentNumbers();
  const kind = tripletKind(scene.dAp, scene.dAn, margin);
  const loss = Math.max(0, scene.dAp - scene.dAn + margin);
  const longest = Math.max(scene.dAp + margin, scene.dAn, 1e-9);
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const set = (name: string, words: string) => {
    const element = find(name);
    if (element) element.textContent = words;
  };
  const widen = (name: string, length: number) => {
    const element = find(name);
    if (element) element.style.width = `${(100 * length) / longest}%`;
  };
  widen('bar-ap', scene.dAp);
  widen('bar-margin', margin);
  widen('bar-an', scene.dAn);
  find('bar-an')?.setAttribute('data-kind', kind);
  set('d-ap', fixed(scene.dAp, 2));
  set('d-an', fixed(scene.dAn, 2));
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
    const slow = createPainter(() => write(element), drawEveryMs);
    const quick = createPainter(() => write(element));
    const stops = [
      subscribe(slow.ask),
      runStore.subscribe((state) => state.playhead, slow.ask),
      experimentStore.subscribe(quick.ask),
      viewStore.subscribe(({ anchor, positive, negative }, before) => {
        if (anchor !== before.anchor || positive !== before.positive || negative !== before.negative) quick.ask();
      }),
      subscribeTheme(quick.ask),
    ];
    write(element);
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop();
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
