/**
 * The stage: three canvases over one another (dots; rings and lines; what is under the pointer), fed by the timeline outside
 * React. Draws on animation frames, newest only, each layer only when something in it changed.
 */

import { zoomIdentity } from 'd3-zoom';
import { experimentFields } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import { currentFrame, currentIndex, frameAt, isScrubbing, subscribe } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { visitorStore } from '../../state/visitor';
import { palette, prefersReducedMotion, subscribeTheme } from '../../ui/theme';
import { createPainter } from '../animation';
import { parseColour } from '../colours';
import type { Surface } from './axes';
import type { Point } from './choose';
import { DotLayer, DotLooks } from './dots';
import { drawVisitor } from './drawVisitor';
import { projectionOf } from './geometry';
import { attachHand } from './hand';
import { frameOfPhase, layersOf } from './layers';
import { createNearestKinds } from './nearestKinds';
import type { ForcesShown } from './paintBatch';
import { paintHover } from './paintHover';
import { lookOf, marksShowMargin, paintMarks, paintRuler, ringOf } from './paintLayers';
import { marginOfRadius } from './rings';
import { StageScene } from './scene';

export interface StageElements {
  root: HTMLElement;
  dots: HTMLCanvasElement;
  marks: HTMLCanvasElement;
  hover: HTMLCanvasElement;
  ruler: HTMLElement;
  /** Stands on the outer ring. */
  handle: HTMLElement;
  /** Told whenever the frame, the anchor or its counts change; writes to the page, never renders. */
  onScene: (scene: StageScene) => void;
  onZoom: (zoomed: boolean) => void;
  /** A finger has chosen this point, or nothing. */
  onTap: (point: Point | null) => void;
}

type Part = 'layout' | 'dots' | 'marks' | 'hover' | 'ruler';
const nowhere = new Float32Array(0);
/** Of each frame, for the quadratic search behind "colour by kind". */
const searchMs = 5;
/** Slower frames than this on average: the machine has better things to do than to show the way between two snapshots. */
const slowFrameMs = 26;
/** The margin counts as being dragged for this long after a move. */
const dragMs = 300;

export function createStage({ root, dots, marks, hover, ruler, handle, onScene, onZoom, onTap }: StageElements) {
  const scene = new StageScene();
  const layer = new DotLayer(dots);
  const nearest = createNearestKinds();
  const dirty = new Set<Part>();
  let width = 0;
  let height = 0;
  let density = 1;
  let looks: DotLooks | null = null;
  let zoomed = zoomIdentity;
  let lastPaint = 0;
  let searched: { frame: unknown; cosine: boolean } | null = null;
  let paceMs = 16;
  let wasMoving = false;
  let marginMovedAt = Number.NEGATIVE_INFINITY;
  let ringHeld = false;

  const isZoomed = () => zoomed.k !== 1 || zoomed.x !== 0 || zoomed.y !== 0;
  const held = () => ringHeld || isZoomed();
  const projection = () => projectionOf(scene.fit ?? { x: 0, y: 0, half: 1 }, width, height, zoomed);
  const byKind = () => viewStore.getState().colourBy === 'kind' && scene.probeAnchor === null;

  const painter = createPainter((now) => {
    if (width === 0 || height === 0) return false;
    // While margin or timeline are dragged, points jump: each frame in between would keep the one that is asked for waiting.
    const still = prefersReducedMotion() || isScrubbing() || performance.now() - marginMovedAt < dragMs;
    if (wasMoving) paceMs += (Math.min(200, now - lastPaint) - paceMs) * 0.15;
    // Now and then it is tried again.
    else paceMs = Math.max(16, paceMs * 0.995);
    if (dirty.delete('layout')) {
      const { margin, distance } = experimentStore.getState().experiment;
      const view = viewStore.getState();
      const frame = frameOfPhase(view.phase, currentFrame(), frameAt(currentIndex() - 1));
      const jump = still || (paceMs > slowFrameMs && view.phase === null);
      scene.lay(frame, probe(), { ...view, margin, distance }, now, jump);
      onScene(scene);
      dirty.add('dots').add('marks').add('hover');
    }
    const moving = scene.advance(now, Math.min(100, now - lastPaint), held(), still);
    if (moving) dirty.add('dots').add('marks').add('hover');
    wasMoving = moving;
    const searching = byKind() && search();
    lastPaint = now;
    paint();
    return moving || searching;
  });

  /** Looks for the nearest positives and negatives of the present frame, a slice at a time; a newer frame waits until this one is known. */
  function search(): boolean {
    const labels = probe()?.labels;
    const { frame } = scene;
    if (!frame || !labels) return false;
    const { distance } = experimentStore.getState().experiment;
    const cosine = distance === 'cosine';
    const isOther = () => searched?.frame !== frame || searched.cosine !== cosine;
    if (isOther() && (searched === null || searched.cosine !== cosine || nearest.done())) {
      searched = { frame, cosine };
      nearest.start({ positions: frame.positions, size: frame.embeddingSize, labels }, distance);
    }
    if (nearest.advance(searchMs)) dirty.add('dots');
    return !nearest.done() || isOther();
  }

  function surfaceOf(canvas: HTMLCanvasElement): Surface | null {
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setLineDash([]);
    context.globalAlpha = 1;
    return { context, width, height, colours: palette() };
  }

  function paint(): void {
    const colours = palette();
    if (!looks) {
      // On a small stage smaller dots, or they cover one another; on a large one larger.
      looks = new DotLooks(colours, density, Math.min(1.35, Math.max(0.72, Math.min(width, height) / 560)));
    }
    const p = projection();
    if (dirty.delete('dots')) {
      const places = scene.frame ? scene.shown : new Float32Array(0);
      layer.draw(places, p, density, parseColour(colours.paper), lookOf(scene, looks, nearest));
    }
    if (dirty.has('marks') || dirty.has('ruler')) paintRuler(ruler, p, width, scene);
    dirty.delete('ruler');
    if (dirty.delete('marks')) {
      const surface = surfaceOf(marks);
      if (surface) {
        tellForces(paintMarks(surface, p, scene, looks));
        drawVisitor(surface, p, scene);
      }
      hand.placeHandle(width, height);
    }
    if (dirty.delete('hover')) {
      const surface = surfaceOf(hover);
      if (surface) paintHover(surface, p, scene);
    }
  }

  /** Numbers of what is drawn, for those who measure it. */
  function tellForces(forces: ForcesShown | null): void {
    const { dataset } = root;
    dataset.forceScale = forces ? String(forces.scale) : '';
    dataset.forceLongest = forces ? String(forces.longest) : '';
    dataset.forceKey = forces ? String(forces.key.value) : '';
    dataset.forceKeyPixels = forces ? String(forces.key.pixels) : '';
  }

  const touch = (...parts: Part[]) => {
    for (const part of parts) dirty.add(part);
    painter.ask();
  };
  const relayout = () => touch('layout');
  const repaint = () => {
    looks = null;
    touch('dots', 'marks', 'hover');
  };

  const hand = attachHand(hover, handle, {
    places: (of) => (scene.frame && (of === 'probe' || layersOf(viewStore.getState()).batch) ? scene.placesOf(of) : nowhere),
    projection,
    ring: () => ringOf(scene, projection()),
    marginAt(radiusPixels) {
      const { distance } = experimentStore.getState().experiment;
      return marginOfRadius(radiusPixels / projection().k, scene.anchor?.dAp ?? 0, distance, experimentFields.margin);
    },
    onHeld(isHeld) {
      ringHeld = isHeld;
      painter.ask();
    },
    onTap,
    onZoom(transform) {
      zoomed = transform;
      onZoom(isZoomed());
      touch('dots', 'marks', 'hover');
    },
    onZoomReset() {
      scene.fitAll();
      painter.ask();
    },
  });

  const resize = () => {
    const box = root.getBoundingClientRect();
    width = Math.floor(box.width);
    height = Math.floor(box.height);
    density = Math.min(3, window.devicePixelRatio || 1);
    for (const canvas of [dots, marks, hover]) {
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
    }
    repaint();
  };
  // A window that moves to a screen of another density says so by a resize of the window.
  window.addEventListener('resize', resize);
  const observer = new ResizeObserver(resize);
  observer.observe(root);

  const stops = [
    subscribe(relayout),
    runStore.subscribe(({ frame, probeReady }, before) => {
      if (frame !== before.frame || probeReady !== before.probeReady) relayout();
    }),
    experimentStore.subscribe(({ experiment, page }, before) => {
      if (experiment.distance !== before.experiment.distance || page.language !== before.page.language) relayout();
      if (experiment.margin === before.experiment.margin) return;
      marginMovedAt = performance.now();
      scene.changeMargin(experiment.margin, experiment.distance);
      onScene(scene);
      touch('ruler');
      if (marksShowMargin(scene)) touch('marks');
      if (scene.anchor || byKind()) touch('dots');
    }),
    viewStore.subscribe((view, before) => {
      if (view.hover !== before.hover || view.hoverOf !== before.hoverOf || view.hoverWith !== before.hoverWith) touch('hover');
      if (
        view.selectedOf !== before.selectedOf ||
        view.anchor !== before.anchor ||
        view.positive !== before.positive ||
        view.negative !== before.negative
      )
        relayout();
      if (view.view !== before.view || view.phase !== before.phase) relayout();
      if (view.showBatch !== before.showBatch || view.showForces !== before.showForces) relayout();
      if (view.colourBy !== before.colourBy) touch('dots', 'marks');
    }),
    visitorStore.subscribe(() => touch('marks')),
    subscribeTheme(repaint),
  ];
  relayout();

  return {
    ...hand,
    stop() {
      painter.stop();
      observer.disconnect();
      window.removeEventListener('resize', resize);
      for (const stop of stops) stop();
      hand.detach();
    },
  };
}
