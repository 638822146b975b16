/** Paints the last batch and its forces from a scene: which image looks how, which segments there are, how long an arrow is. */

import { distanceBetween } from '../../ranking/distance';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import { evaluationOf } from '../../state/batchEvaluation';
import { experimentStore } from '../../state/experimentStore';
import { isFlipped } from '../../state/flippedLabels';
import type { Frame } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { kindInScene } from './anchorScene';
import type { Surface } from './axes';
import { type DotLooks, glyphOf } from './dots';
import { css } from './draw';
import { type BatchMark, drawBatchLines, drawBatchMarks } from './drawBatch';
import { drawForceKey, drawForces } from './drawForces';
import { type ForceField, forceField, forceKey, forceScale } from './forces';
import type { Projection } from './geometry';
import type { Layers } from './layers';
import type { StageScene } from './scene';

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

/** Hollow in the colour of the class it is told to be of, ringed where that is wrong. With an anchor in the batch every negative is filled, in its kind's shape and colour. */
function markOf(scene: StageScene, frame: Frame, looks: DotLooks, movedOnly: boolean, colours: Surface['colours']) {
  const { margin } = experimentStore.getState().experiment;
  const labels = frame.batch?.labels ?? [];
  const size = frame.embeddingSize;
  const anchor = scene.anchorOf === 'batch' ? scene.anchor : null;
  const gradient = movedOnly ? evaluationOf(frame)?.gradient : undefined;
  const isMoved = (row: number) => gradient?.subarray(row * size, (row + 1) * size).some((value) => value !== 0) ?? true;
  const look = (row: number): Omit<BatchMark, 'ringed'> => {
    const own = css(looks.classes[labels[row] % looks.classes.length]);
    if (movedOnly) {
      const moved = isMoved(row);
      return { shape: 'circle', colour: own, filled: moved, opacity: moved ? 1 : 0.35 };
    }
    if (!anchor || labels[row] === labels[anchor.anchor]) return { shape: 'circle', colour: own, filled: false, opacity: 1 };
    const kind = kindInScene(anchor, row, margin);
    return { shape: glyphOf[kind], colour: colours[kind], filled: true, opacity: kind === 'easy' ? 0.5 : 1 };
  };
  return (row: number): BatchMark => ({ ...look(row), ringed: isFlipped(frame.batch, row) });
}

/** Lines and images of the last batch; the forces come after all other marks of it. */
export function paintBatch(surface: Surface, p: Projection, scene: StageScene, looks: DotLooks, layers: Layers): void {
  const { frame, shownBatch: xy, batchShare } = scene;
  if (!frame?.batch || !layers.batch || xy.length !== 2 * frame.batch.labels.length) return;
  if (layers.lines !== 'none') {
    const kinds = layers.lines === 'kinds' ? kindsOfBatch(frame, experimentStore.getState().experiment.margin) : null;
    const focus = scene.anchorOf === 'batch' ? (scene.anchor?.anchor ?? null) : null;
    drawBatchLines(surface, p, { ...frame.batch, xy, kinds, focus }, batchShare);
  }
  drawBatchMarks(surface, p, xy, markOf(scene, frame, looks, layers.movedOnly, surface.colours), batchShare);
}

/** What is drawn of the forces, for those who measure it. */
export interface ForcesShown {
  scale: number;
  longest: number;
  key: { value: number; pixels: number };
}

let computed: { gradient: Float64Array; axes: Float64Array | null; field: ForceField } | null = null;
let scaleBefore: number | null = null;

function fieldOf(gradient: Float64Array, size: number, axes: Float64Array | null): ForceField {
  if (computed?.gradient !== gradient || computed.axes !== axes) {
    computed = { gradient, axes, field: forceField(gradient, size, axes) };
  }
  return computed.field;
}

/** Arrows and their key; null where there are none: no batch, no force, or the anchor view, in which directions are not those of the embedding. */
export function paintForces(surface: Surface, p: Projection, scene: StageScene): ForcesShown | null {
  const { frame, flat, polar, shownBatch } = scene;
  const evaluation = evaluationOf(frame);
  if (!frame || !flat || !evaluation || polar) return null;
  const field = fieldOf(evaluation.gradient, frame.embeddingSize, flat.plane?.axes ?? null);
  const side = Math.min(surface.width, surface.height);
  const scale = forceScale(field.longest, 0.22 * side, scaleBefore);
  if (scale === null) return null;
  scaleBefore = scale;
  drawForces(surface, p, shownBatch, field.xy, scale);
  const key = forceKey(scale, 6 * surface.colours.rem);
  drawForceKey(surface, key.pixels, currentText().stage.forceKey(currentNumbers().upTo(key.value, 12)));
  return { scale, longest: field.longest, key };
}
