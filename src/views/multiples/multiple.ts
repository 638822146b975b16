/**
 * One run's map among others: two canvases over one another (dots; class labels and the marked image), fed by the run's timeline outside React with the
 * scene, dots and labels of the stage (views/map). Every map has its own frame, since losses have scales of their own; the image looked at is shared.
 */

import { compareStore } from '../../state/compare/compareStore';
import { comparedFrame } from '../../state/compare/compareTimelines';
import { pointedStore } from '../../state/compare/pointed';
import { leftOutClass } from '../../state/experiment';
import { playbackStore } from '../../state/playback';
import { probe } from '../../state/probe';
import type { Frame } from '../../state/timelineFrames';
import { taughtBy } from '../../state/words/taught';
import { vocabularyStore } from '../../state/words/vocabulary';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { palette, prefersReducedMotion } from '../../ui/theme';
import { parseColour } from '../colours';
import { DotLayer, DotLooks } from '../map/dots';
import { drawClassLabels } from '../map/draw';
import { boundsOf, centroidsOf, projectionOf, smallestHalf } from '../map/geometry';
import { writeRuler } from '../map/ruler';
import { StageScene } from '../map/scene';
import { fitCanvas, screenDensity } from '../plots/fitCanvas';
import { shownClassNames } from '../shownClassNames';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { drawWords, layWords } from '../wordMap/drawWords';
import { WordScene } from '../wordMap/wordScene';
import { drawMarked } from './drawMarked';
import { attachMultipleHand } from './multipleHand';
import { rulerOf } from './rulers';
import { watchCompared } from './watchCompared';

export interface MultipleElements {
  root: HTMLElement;
  dots: HTMLCanvasElement;
  marks: HTMLCanvasElement;
  ruler: HTMLElement;
  /** Told of each frame that is drawn; writes to the page, never renders. */
  onFrame: (frame: Frame | null, varianceShown: number) => void;
}

const noZoom = { k: 1, x: 0, y: 0 };

/** @param run its place among the compared. Returns how to stop. */
export function createMultiple(run: number, { root, dots, marks, ruler, onFrame }: MultipleElements): () => void {
  const images = new StageScene();
  const words = new WordScene();
  const experimentNow = () => compareStore.getState().runs[run]?.experiment ?? null;
  const sceneNow = () => (experimentNow()?.task === 'words' ? words : images);
  const layer = new DotLayer(dots);
  let looks: DotLooks | null = null;
  let looksFor = '';
  let size: PaintedSize = { width: 0, height: 0 };
  let laid = false;
  let lastPaint = 0;
  /** The map of words begins below what is written at the top, two lines where it is narrow. */
  const roomAtTop = () => {
    const { rem } = palette();
    const lines = size.width < 16 * rem ? 2.7 : 1.5;
    return sceneNow() === words ? lines * rem : 0;
  };
  const projection = () => {
    const room = roomAtTop();
    const p = projectionOf(sceneNow().fit ?? { x: 0, y: 0, half: 1 }, size.width, Math.max(1, size.height - room), noZoom);
    return { ...p, ty: p.ty + room };
  };

  function lay(now: number, still: boolean): void {
    const experiment = experimentNow();
    const { margin, distance } = experiment ?? { margin: 1, distance: 'euclidean' };
    if (experiment?.task === 'words') {
      words.lay(
        comparedFrame(run),
        probe()?.labels.length ?? 0,
        { taught: taughtBy(experiment), distance, query: null },
        now,
        still,
      );
      onFrame(words.frame, words.plane?.varianceShown ?? 1);
      return;
    }
    const asked = { selectedOf: 'probe', anchor: null, positive: null, negative: null, view: 'map', phase: null } as const;
    images.lay(comparedFrame(run), probe(), { ...asked, margin, distance }, now, still);
    onFrame(images.frame, images.flat?.varianceShown ?? 1);
  }

  function looksNow(density: number): DotLooks {
    const colours = palette();
    // On a small map smaller dots, or they cover one another.
    const shrink = Math.min(1.1, Math.max(0.55, Math.min(size.width, size.height) / 480));
    const wanted = `${colours.paper} ${colours.pointRadius} ${density} ${shrink.toFixed(2)}`;
    if (!looks || looksFor !== wanted) looks = new DotLooks(colours, density, shrink);
    looksFor = wanted;
    return looks;
  }

  function paint(): void {
    const [colours, density, p, data] = [palette(), screenDensity(), projection(), probe()];
    const [across, down] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (dots.width !== across || dots.height !== down) {
      dots.width = across;
      dots.height = down;
    }
    const labels = data?.labels ?? [];
    const absent = leftOutClass(experimentNow()?.leftOut ?? 'none');
    const scene = sceneNow();
    const byClass = (data?.classNames ?? []).map((_, label) => looksNow(density).ofClass(label, false, label === absent));
    const places = scene.frame ? scene.shown : new Float32Array(0);
    layer.draw(places, p, density, parseColour(colours.paper), (row) => byClass[labels[row]]);
    const fitted = fitCanvas(marks, size);
    if (!fitted || !data || !scene.frame) {
      ruler.style.visibility = 'hidden';
      return;
    }
    const surface = { ...fitted, colours };
    const letters = size.width < 16 * colours.rem ? 0.8 : 1.05;
    if (scene === words) {
      drawWords(surface, layWords(surface, p, words, roomAtTop()), looksNow(density), null);
      drawMarked(surface, p, places, run);
      ruler.style.visibility = 'hidden';
      return;
    }
    // On a collapsed map they would only cover the spot: there the frame is wider than the points.
    const half = boundsOf(places, 0)?.half ?? 0;
    if (half > smallestHalf) {
      const centroids = centroidsOf(places, data.labels, data.classNames.length);
      drawClassLabels(surface, p, centroids, shownClassNames(), absent, letters);
    }
    drawMarked(surface, p, places, run);
    const { length, of } = rulerOf(scene.frame, Math.min(size.width, size.height) / p.k);
    const { upTo } = currentNumbers();
    const text = currentText().map;
    const said = upTo(of === 'length' ? length : scene.frame.margin, 3);
    const names = { margin: text.marginBar, 'root-of-margin': text.marginBarSquared, length: (value: string) => value };
    writeRuler(ruler, p, size.width, length, names[of](said));
  }

  const painter = createVisiblePainter(root, (now, present) => {
    size = present;
    if (size.width === 0 || size.height === 0) return false;
    const isMoving = compareStore.getState().playheadImages === 'live' || playbackStore.getState().active;
    const still = prefersReducedMotion() || !isMoving;
    if (!laid) lay(now, still);
    laid = true;
    const moving = sceneNow().advance(now, Math.min(100, now - lastPaint), false, still);
    lastPaint = now;
    paint();
    return moving;
  });
  const relayout = () => {
    laid = false;
    painter.ask();
  };
  const stops = [
    watchCompared(relayout, relayout),
    pointedStore.subscribe(painter.ask),
    attachMultipleHand(marks, run, () => sceneNow().shown, projection),
    vocabularyStore.subscribe(relayout),
  ];
  painter.ask();

  return () => {
    painter.stop();
    for (const stop of stops) stop();
  };
}
