/**
 * The plane outside React: one drawing an animation frame, newest only. Keeps the part of the plane that is shown, which grows when something leaves it
 * (never under the hand), and puts the points' elements and the ring's handle where they belong.
 */

import { experimentStore } from '../../state/experimentStore';
import { type SandboxState, sandboxStore } from '../../state/sandbox/sandboxStore';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import { palette, prefersReducedMotion, subscribeTheme } from '../../ui/theme';
import { writeText } from '../../ui/writeText';
import type { Surface } from '../map/axes';
import { forceScale } from '../map/forces';
import type { Projection } from '../map/geometry';
import { fitCanvas } from '../plots/fitCanvas';
import { createVisiblePainter } from '../visiblePainter';
import { drawEdges, drawGrid, drawKinds, drawNames, drawRemark } from './drawGround';
import { drawArrows, drawLines, drawPointNames, drawTrail } from './drawPoints';
import { drawLoss } from './drawSurface';
import { type Box, contentBox, grownBox, nearerBox, projectionOf } from './frame';
import { pointName, pointValue } from './names';
import { type PlaneScene, planeScene } from './scene';

/** Longest arrow, as a share of the shorter side. */
const arrowRoom = 0.2;
const paddingRem = 2.2;

export interface Stage {
  projection(): Projection;
  scene(): PlaneScene;
  size(): { width: number; height: number };
  /** While something is held the picture stands still. */
  hold(held: boolean): void;
  fit(): void;
  /** Called after each drawing. */
  onDrawn(listener: () => void): void;
  stop(): void;
}

const boxOfScene = ({ sandbox, inner, outer, directions }: PlaneScene) =>
  contentBox(sandbox.points, [inner, outer], directions);

export function createStage(root: HTMLElement, canvas: HTMLCanvasElement): Stage {
  let wanted: Box | null = null;
  let shown: Box | null = null;
  let held = false;
  let projection: Projection = { k: 1, tx: 0, ty: 0 };
  let size = { width: 0, height: 0 };
  let scale: number | null = null;
  let drawn = () => {};
  const presentScene = () => planeScene(sandboxStore.getState(), experimentStore.getState().experiment);

  /** Moves what is shown towards what is wanted; true while it is on its way. */
  function frame(scene: PlaneScene): boolean {
    const content = boxOfScene(scene);
    if (!wanted || !shown) {
      wanted = shown = content;
      return false;
    }
    if (!held) wanted = grownBox(wanted, content);
    const { box, arrived } = nearerBox(shown, wanted, prefersReducedMotion() ? 1 : 0.22);
    shown = box;
    return !arrived;
  }

  function paint(_now: number, content: { width: number; height: number }): boolean {
    const fitted = fitCanvas(canvas, content);
    if (!fitted) return false;
    const colours = palette();
    const surface: Surface = { ...fitted, colours };
    const scene = presentScene();
    const moving = frame(scene);
    size = { width: content.width, height: content.height };
    const shorter = Math.min(size.width, size.height);
    projection = projectionOf(shown as Box, size.width, size.height, Math.min(paddingRem * colours.rem, 0.1 * shorter));
    const { sandbox, directions } = scene;
    drawGrid(surface, projection, directions);
    const largest = sandbox.behind === 'loss' ? drawLoss(surface, projection, scene) : null;
    if (largest === null) drawKinds(surface, projection, scene);
    drawEdges(surface, projection, scene);
    drawLines(surface, projection, scene);
    drawTrail(surface, projection, scene);
    drawNames(surface, projection, scene, drawPointNames(surface, projection, scene));
    const words = currentSandboxWords().plane;
    if (largest !== null) drawRemark(surface, words.strongest(currentNumbers().upTo(largest, 2)));
    else if (directions && !scene.outer) drawRemark(surface, words.noDirection);
    const slopes = sandbox.reading.gradient;
    const longest = Math.max(...sandbox.points.map((_, row) => Math.hypot(slopes[2 * row], slopes[2 * row + 1])));
    scale = forceScale(longest, arrowRoom * shorter, scale) ?? scale;
    if (scale !== null) drawArrows(surface, projection, scene, scale);
    placePoints(root, projection, sandbox);
    describe(canvas, sandbox);
    drawn();
    return moving;
  }

  const painter = createVisiblePainter(root, paint);
  const stops = [sandboxStore.subscribe(painter.ask), experimentStore.subscribe(painter.ask), subscribeTheme(painter.ask)];
  painter.ask();
  return {
    projection: () => projection,
    scene: presentScene,
    size: () => size,
    hold(now) {
      held = now;
      painter.ask();
    },
    fit() {
      wanted = boxOfScene(presentScene());
      painter.ask();
    },
    onDrawn(listener) {
      drawn = listener;
    },
    stop() {
      painter.stop();
      for (const stop of stops) stop();
    },
  };
}

/** The whole picture in words: every point with its place, distance and kind, and the loss. */
function describe(canvas: HTMLCanvasElement, sandbox: SandboxState): void {
  const words = currentSandboxWords();
  const points = sandbox.points.map((_, row) => `${pointName(sandbox, row, words)}: ${pointValue(sandbox, row, words)}`);
  const loss = words.loss(currentNumbers().fixed(sandbox.reading.loss, 3));
  const sentence = [...points, loss].join('. ');
  if (canvas.getAttribute('aria-description') !== sentence) canvas.setAttribute('aria-description', sentence);
}

/** The focusable elements of the points: where they are, what they say, which kind they show. */
function placePoints(root: HTMLElement, p: Projection, sandbox: SandboxState): void {
  const words = currentSandboxWords();
  for (const element of root.querySelectorAll<HTMLElement>('[data-point]')) {
    const row = Number(element.dataset.point);
    const place = sandbox.points[row];
    if (!place) continue;
    element.style.transform = `translate(${place.x * p.k + p.tx}px, ${p.ty - place.y * p.k}px)`;
    const name = pointName(sandbox, row, words);
    const value = pointValue(sandbox, row, words);
    if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
    if (element.getAttribute('aria-valuetext') !== value) element.setAttribute('aria-valuetext', value);
    element.setAttribute('aria-valuenow', place.x.toFixed(2));
    element.dataset.x = String(place.x);
    element.dataset.y = String(place.y);
    element.dataset.kind = sandbox.reading.negatives[row - 2]?.kind ?? '';
    element.dataset.force = [0, 1].map((k) => -sandbox.reading.gradient[2 * row + k] + 0).join(',');
    element.dataset.selected = String(row === sandbox.selected);
    writeText(
      element.querySelector('b'),
      sandbox.points.length > 3 && row > 1 ? String(row - 1) : (element.dataset.letter ?? ''),
    );
  }
}
