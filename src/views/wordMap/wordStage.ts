/**
 * The map of images and words: three canvases over one another (dots of images; words, lines and the chosen image; what is under the pointer), fed by the
 * timeline outside React. Draws on animation frames, newest only, each layer only when something in it changed.
 */
import { zoomIdentity } from 'd3-zoom';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import { currentFrame, isScrubbing, subscribe } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { otherWordStore } from '../../state/words/chosenImage';
import { taughtNow } from '../../state/words/taught';
import { vocabulary, vocabularyStore } from '../../state/words/vocabulary';
import { palette, prefersReducedMotion, subscribeTheme } from '../../ui/theme';
import { parseColour } from '../colours';
import { DotLayer, DotLooks } from '../map/dots';
import { projectionOf } from '../map/geometry';
import { fitCanvas, screenDensity } from '../plots/fitCanvas';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { drawWords, layWords, markRadius, type WordOnScreen, wordAt } from './drawWords';
import { lookOfImages, paintChosen, paintHoveredImage, paintWordBatch, showsKinds } from './paintWords';
import { attachWordHand } from './wordHand';
import { type QueryWord, WordScene } from './wordScene';

export interface WordStageElements {
  root: HTMLElement;
  dots: HTMLCanvasElement;
  marks: HTMLCanvasElement;
  hover: HTMLCanvasElement;
  /** What is written over the top of the picture. */
  notes: HTMLElement;
  /** Told of each frame, choice and margin that is drawn, and where the words are on the screen; writes to the page, never renders. */
  onScene: (scene: WordScene, words: readonly WordOnScreen[]) => void;
  onZoom: (zoomed: boolean) => void;
}

type Part = 'layout' | 'dots' | 'marks' | 'hover';
const layers: readonly Part[] = ['dots', 'marks', 'hover'];

function queryNow(): QueryWord | null {
  const { query } = experimentStore.getState().page;
  const vectors = vocabulary();
  return query === null || !vectors || vectors.indexOf(query) < 0 ? null : { word: query, vector: vectors.vectorsOf([query]) };
}

export function createWordStage({ root, dots, marks, hover, notes, onScene, onZoom }: WordStageElements) {
  const scene = new WordScene();
  const layer = new DotLayer(dots);
  const dirty = new Set<Part>();
  let size: PaintedSize = { width: 0, height: 0 };
  let looks: DotLooks | null = null;
  let looksFor = '';
  let zoomed = zoomIdentity;
  let lastPaint = 0;
  let notesHeight = 0;
  let words: readonly WordOnScreen[] = [];
  let lit: string | null = null;

  const isZoomed = () => zoomed.k !== 1 || zoomed.x !== 0 || zoomed.y !== 0;
  /** Below what is written at the top; on a phone also above what is written at the foot before anything is learned. */
  const projection = () => {
    const { rem } = palette();
    const foot = size.width < 26 * rem ? 1.75 * rem : 0;
    const height = Math.max(1, size.height - notesHeight - foot);
    const p = projectionOf(scene.fit ?? { x: 0, y: 0, half: 1 }, size.width, height, zoomed);
    return { ...p, ty: p.ty + notesHeight * zoomed.k };
  };

  function looksNow(): DotLooks {
    const [colours, density] = [palette(), screenDensity()];
    const shrink = Math.min(1.25, Math.max(0.62, Math.min(size.width, size.height) / 600));
    const wanted = `${colours.paper} ${colours.pointRadius} ${density} ${shrink.toFixed(2)}`;
    if (!looks || looksFor !== wanted) looks = new DotLooks(colours, density, shrink);
    looksFor = wanted;
    return looks;
  }

  function paint(): void {
    const [colours, p] = [palette(), projection()];
    const density = screenDensity();
    const [across, down] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (dots.width !== across || dots.height !== down) {
      dots.width = across;
      dots.height = down;
      for (const part of layers) dirty.add(part);
    }
    if (dirty.delete('dots')) layer.draw(scene.shown, p, density, parseColour(colours.paper), lookOfImages(scene, looksNow()));
    if (dirty.delete('marks')) {
      const fitted = fitCanvas(marks, size);
      if (fitted) {
        const surface = { ...fitted, colours };
        paintWordBatch(surface, p, scene, looksNow());
        paintChosen(surface, p, scene);
        words = layWords(surface, p, scene);
        drawWords(surface, words, looksNow(), lit);
        onScene(scene, words);
      }
    }
    if (dirty.delete('hover')) {
      const fitted = fitCanvas(hover, size);
      if (fitted) paintHoveredImage({ ...fitted, colours }, p, scene);
    }
  }

  const painter = createVisiblePainter(root, (now, present) => {
    if (present.width !== size.width || present.height !== size.height) for (const part of layers) dirty.add(part);
    size = { ...present };
    if (size.width === 0 || size.height === 0) return false;
    const still = prefersReducedMotion() || isScrubbing();
    if (dirty.delete('layout')) {
      const { distance } = experimentStore.getState().experiment;
      const asked = { taught: taughtNow(), distance, query: queryNow() };
      scene.lay(currentFrame(), probe()?.labels.length ?? 0, asked, now, still);
      for (const part of layers) dirty.add(part);
    }
    const moving = scene.advance(now, Math.min(100, now - lastPaint), isZoomed(), still);
    if (moving) for (const part of layers) dirty.add(part);
    lastPaint = now;
    paint();
    return moving;
  });
  const touch = (...parts: Part[]) => {
    for (const part of parts) dirty.add(part);
    painter.ask();
  };
  const relayout = () => touch('layout');

  const hand = attachWordHand(hover, {
    places: () => scene.shown,
    projection,
    wordAt: (x, y) => wordAt(words, x, y, markRadius(palette()) + 2)?.word ?? null,
    onWord(word) {
      if (word === lit) return;
      lit = word;
      touch('marks');
    },
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

  const observer = new ResizeObserver((entries) => {
    notesHeight = entries[entries.length - 1].contentRect.height;
    touch(...layers);
  });
  observer.observe(notes);
  const stops = [
    () => observer.disconnect(),
    subscribe(relayout),
    runStore.subscribe(({ playhead, probeReady }, before) => {
      if (playhead !== before.playhead || probeReady !== before.probeReady) relayout();
    }),
    vocabularyStore.subscribe(relayout),
    otherWordStore.subscribe(() => touch('marks')),
    experimentStore.subscribe(({ experiment, page }, before) => {
      if (experiment === before.experiment && page.query === before.page.query && page.language === before.page.language)
        return;
      const { margin } = experiment;
      if (margin === before.experiment.margin || experiment.distance !== before.experiment.distance) relayout();
      else touch('marks', ...(showsKinds() ? (['dots'] as const) : []));
    }),
    viewStore.subscribe((view, before) => {
      if (view.hover !== before.hover || view.hoverOf !== before.hoverOf) touch('hover');
      if (view.anchor !== before.anchor || view.showBatch !== before.showBatch) touch('marks');
      if (view.colourBy !== before.colourBy) touch('dots', 'marks');
    }),
    subscribeTheme(() => touch(...layers)),
  ];
  relayout();

  return {
    ...hand,
    stop() {
      painter.stop();
      hand.detach();
      for (const stop of stops) stop();
    },
  };
}
