/** Paints dots and marks of the stage from a scene: which of them are drawn when. Reads settings, keeps nothing. */

import { tripletKind } from '../../ranking/kinds';
import { leftOutClass } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { shownClassNames } from '../shownClassNames';
import { kindInScene, rulerLength } from './anchorScene';
import { drawAxes, drawRadialAxis, type Surface } from './axes';
import type { DotLooks, Look } from './dots';
import { drawClassLabels, drawRings, drawTripletMarks } from './draw';
import { centroidsOf, type Projection, screenX, screenY } from './geometry';
import { layersOf } from './layers';
import type { NearestKinds } from './nearestKinds';
import { type ForcesShown, paintBatch, paintForces } from './paintBatch';
import { type Ring, ringsAreExact } from './rings';
import { writeRuler } from './ruler';
import type { StageScene } from './scene';

/** With an anchor: its class in its own colour, every negative by its kind. Without: by class, or by the kind of its nearest triplet. */
export function lookOf(scene: StageScene, looks: DotLooks, nearest: NearestKinds): (row: number) => Look {
  const { margin, distance, leftOut } = experimentStore.getState().experiment;
  const absent = leftOutClass(leftOut);
  const labels = probe()?.labels ?? new Uint8Array(0);
  const anchor = scene.probeAnchor;
  if (anchor) {
    const own = labels[anchor.anchor];
    const ownLook = looks.ofClass(own, true, own === absent);
    const byKind = looks.ofKinds(true);
    return (row) => (labels[row] === own ? ownLook : byKind[kindInScene(anchor, row, margin)]);
  }
  if (viewStore.getState().colourBy === 'class') {
    const byClass = (probe()?.classNames ?? []).map((_, label) => looks.ofClass(label, false, label === absent));
    return (row) => byClass[labels[row]];
  }
  const byKind = looks.ofKinds(false);
  const unknown = looks.unknown();
  return (row) => {
    const kind = nearest.kindOf(row, margin, distance);
    return kind ? byKind[kind] : unknown;
  };
}

/** The ruler, where there are no rings that show the margin. */
export function paintRuler(element: HTMLElement, p: Projection, width: number, scene: StageScene): void {
  const { margin, distance } = experimentStore.getState().experiment;
  const text = currentText().map;
  const shown = currentNumbers().upTo(margin, 3);
  const label = distance === 'squared' ? text.marginBarSquared(shown) : text.marginBar(shown);
  const hasRings = scene.anchor !== null && scene.anchor.positive >= 0;
  const isExact = scene.frame !== null && ringsAreExact(scene.frame.embeddingSize, distance, false);
  writeRuler(element, p, width, isExact && !scene.polar && !hasRings ? rulerLength(margin, distance) : null, label);
}

/** Whether what the marks' canvas shows depends on the margin. */
export const marksShowMargin = (scene: StageScene) => scene.anchor !== null || layersOf(viewStore.getState()).lines === 'kinds';

/** The rings as they lie on the screen; null where there are none to be drawn. */
export function ringOf(scene: StageScene, p: Projection): Ring | null {
  const { frame, anchor, polar } = scene;
  const { distance } = experimentStore.getState().experiment;
  if (!frame || !anchor || anchor.positive < 0 || !ringsAreExact(frame.embeddingSize, distance, polar)) return null;
  const places = scene.placesOf(scene.anchorOf);
  const [x, y] = [screenX(p, places[2 * anchor.anchor]), screenY(p, places[2 * anchor.anchor + 1])];
  return { x, y, inner: scene.inner * p.k, outer: scene.outer * p.k };
}

/** Axes, rings, the batch with its forces, and the labels. Says what was drawn of the forces. */
export function paintMarks(surface: Surface, p: Projection, scene: StageScene, looks: DotLooks): ForcesShown | null {
  const { frame, flat, anchor, polar, shown } = scene;
  const data = probe();
  if (!frame || !flat || !data) return null;
  const text = currentText().map;
  const { experiment } = experimentStore.getState();
  const layers = layersOf(viewStore.getState());
  if (polar) drawRadialAxis(surface, p);
  else drawAxes(surface, p);
  const ring = ringOf(scene, p);
  if (ring) drawRings(surface, ring);
  if (!anchor) {
    const centroids = centroidsOf(shown, data.labels, data.classNames.length);
    drawClassLabels(surface, p, centroids, shownClassNames(), leftOutClass(experiment.leftOut));
  }
  paintBatch(surface, p, scene, looks, layers);
  if (anchor) {
    const kind = tripletKind(anchor.dAp, anchor.dAn, experiment.margin);
    drawTripletMarks(surface, p, scene.placesOf(scene.anchorOf), [
      { row: anchor.anchor, name: text.anchor, kind: 'anchor' as const },
      ...(anchor.positive < 0 ? [] : [{ row: anchor.positive, name: text.positive, kind: 'positive' as const }]),
      ...(anchor.negative < 0 ? [] : [{ row: anchor.negative, name: text.negative, kind }]),
    ]);
  }
  return layers.forces ? paintForces(surface, p, scene) : null;
}
