/** Paints the three layers of the stage from a scene: which marks are drawn when. Reads settings, keeps nothing. */

import { distanceBetween } from '../../ranking/distance';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import type { Frame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { paintDigit } from '../digit';
import { kindInScene, rulerLength } from './anchorScene';
import { drawAxes, drawRadialAxis, type Surface } from './axes';
import type { DotLooks, Look } from './dots';
import { drawClassLabels, drawHover, drawRings, drawTripletMarks } from './draw';
import { drawBatch } from './drawBatch';
import { centroidsOf, type Projection, screenX, screenY } from './geometry';
import type { NearestKinds } from './nearestKinds';
import { writeRuler } from './ruler';
import type { StageScene } from './scene';

/** With an anchor: its class in its own colour, every negative by its kind. Without: by class, or by the kind of its nearest triplet. */
export function lookOf(scene: StageScene, looks: DotLooks, nearest: NearestKinds): (row: number) => Look {
  const { margin, distance } = experimentStore.getState().experiment;
  const labels = probe()?.labels ?? new Uint8Array(0);
  const { anchor } = scene;
  if (anchor) {
    const own = labels[anchor.anchor];
    const ownLook = looks.ofClass(own, true);
    const byKind = looks.ofKinds(true);
    return (row) => (labels[row] === own ? ownLook : byKind[kindInScene(anchor, row, margin)]);
  }
  if (viewStore.getState().colourBy === 'class') {
    const byClass = (probe()?.classNames ?? []).map((_, label) => looks.ofClass(label));
    return (row) => byClass[labels[row]];
  }
  const byKind = looks.ofKinds(false);
  const unknown = looks.unknown();
  return (row) => {
    const kind = nearest.kindOf(row, margin, distance);
    return kind ? byKind[kind] : unknown;
  };
}

/** On a PCA picture lengths are not those of the embedding, and a cosine distance is no length on a map: no rings and no ruler there. */
const lengthsAreTrue = ({ frame, polar }: StageScene) =>
  polar || (frame?.embeddingSize === 2 && experimentStore.getState().experiment.distance !== 'cosine');

/** The ruler, where there are no rings that show the margin. */
export function paintRuler(element: HTMLElement, p: Projection, width: number, scene: StageScene): void {
  const { margin, distance } = experimentStore.getState().experiment;
  const text = currentText().map;
  const shown = currentNumbers().upTo(margin, 3);
  const label = distance === 'squared' ? text.marginBarSquared(shown) : text.marginBar(shown);
  const hasRings = scene.anchor !== null && scene.anchor.positive >= 0;
  const wanted = scene.frame !== null && lengthsAreTrue(scene) && !scene.polar && !hasRings;
  writeRuler(element, p, width, wanted ? rulerLength(margin, distance) : null, label);
}

/** Whether what the marks' canvas shows depends on the margin. */
export const marksShowMargin = (scene: StageScene) => scene.anchor !== null || viewStore.getState().showBatch;

/** Axes, rings, the batch and the labels. */
export function paintMarks(surface: Surface, p: Projection, scene: StageScene, looks: DotLooks): void {
  const { frame, flat, anchor, polar, shown } = scene;
  const data = probe();
  if (!frame || !flat || !data) return;
  const text = currentText().map;
  const { experiment } = experimentStore.getState();
  if (polar) drawRadialAxis(surface, p);
  else drawAxes(surface, p);
  const exact = lengthsAreTrue(scene);
  if (exact && anchor && anchor.positive >= 0) {
    drawRings(surface, p, shown[2 * anchor.anchor], shown[2 * anchor.anchor + 1], scene.inner, scene.outer);
  }
  if (viewStore.getState().showBatch && frame.batch && !polar && flat.batchXy.length === 2 * frame.batch.labels.length) {
    const kinds = kindsOfBatch(frame, experiment.margin);
    drawBatch(surface, p, { ...frame.batch, xy: flat.batchXy, kinds }, looks.classes);
  }
  if (!anchor) {
    drawClassLabels(surface, p, centroidsOf(shown, data.labels, data.classNames.length), data.classNames);
    return;
  }
  const kind = tripletKind(anchor.dAp, anchor.dAn, experiment.margin);
  drawTripletMarks(surface, p, shown, [
    { row: anchor.anchor, name: text.anchor, kind: 'anchor' as const },
    ...(anchor.positive < 0 ? [] : [{ row: anchor.positive, name: text.positive, kind: 'positive' as const }]),
    ...(anchor.negative < 0 ? [] : [{ row: anchor.negative, name: text.negative, kind }]),
  ]);
}

/** Kinds of the last batch's triplets at the slider's margin, in the distance they were trained with. */
function kindsOfBatch({ batch, embeddingSize, distance }: Frame, margin: number): TripletKind[] {
  if (!batch) return [];
  const { embeddings, triplets } = batch;
  const kinds: TripletKind[] = [];
  for (let t = 0; t + 2 < triplets.length; t += 3) {
    const dAp = distanceBetween(embeddings, embeddingSize, triplets[t], triplets[t + 1], distance);
    const dAn = distanceBetween(embeddings, embeddingSize, triplets[t], triplets[t + 2], distance);
    kinds.push(tripletKind(dAp, dAn, margin));
  }
  return kinds;
}

let picture: HTMLCanvasElement | null = null;

/** The digit under the pointer or the cursor. */
export function paintHover(surface: Surface, p: Projection, scene: StageScene): void {
  const { hover: row, hoverOf } = viewStore.getState();
  const data = probe();
  if (row === null || hoverOf !== 'probe' || !scene.frame || !data || 2 * row >= scene.shown.length) return;
  const text = currentText().map;
  const { ink, paper } = surface.colours;
  picture ??= document.createElement('canvas');
  paintDigit(picture, data.pixels, row * data.width * data.height, data.width, data.height, ink, paper);
  const title = text.pointTitle(data.classNames[data.labels[row]]);
  const detail = text.pointIndex(currentNumbers().count(row));
  const { shown } = scene;
  drawHover(surface, screenX(p, shown[2 * row]), screenY(p, shown[2 * row + 1]), picture, title, detail);
}
