/** The drawn digit on the map: a crossed ring where the net puts it, tied to its picture, unlike every mark of the test images. */

import { distanceBetween } from '../../ranking/distance';
import { experimentStore } from '../../state/experimentStore';
import { placedVisitor, visitorStore } from '../../state/visitor';
import { currentText } from '../../text/text';
import { paintDigit } from '../digit';
import { rulerLength } from './anchorScene';
import type { Surface } from './axes';
import { type Projection, screenX, screenY } from './geometry';
import { place } from './layout';
import type { StageScene } from './scene';

let picture: HTMLCanvasElement | null = null;

/** Where it stands on the picture, in data units; null while it has no place there. */
function visitorPlace({ frame, flat, anchor, anchorOf, polar }: StageScene): [number, number] | null {
  const placed = placedVisitor();
  if (!placed || !frame || !flat || placed.embedding.length !== frame.embeddingSize) return null;
  const { embedding } = placed;
  const size = frame.embeddingSize;
  const [x, y] = flat.plane ? place(embedding, size, flat.plane) : embedding;
  if (!polar || !anchor) return [x, y];
  // As every point of the anchor view: its direction on the flat picture, its true distance.
  const batch = anchorOf === 'batch' ? frame.batch : null;
  const [own, ownFlat] = batch ? [batch.embeddings, flat.batchXy] : [frame.positions, flat.xy];
  const pair = new Float32Array(2 * size);
  pair.set(own.subarray(anchor.anchor * size, (anchor.anchor + 1) * size));
  pair.set(embedding, size);
  const { distance } = experimentStore.getState().experiment;
  const radius = rulerLength(distanceBetween(pair, size, 0, 1, distance), distance);
  const dx = x - ownFlat[2 * anchor.anchor];
  const dy = y - ownFlat[2 * anchor.anchor + 1];
  const length = Math.hypot(dx, dy);
  return length > 0 ? [(dx / length) * radius, (dy / length) * radius] : [radius, 0];
}

export function drawVisitor(surface: Surface, p: Projection, scene: StageScene): void {
  const { pixels } = visitorStore.getState();
  const at = pixels && visitorPlace(scene);
  if (!pixels || !at) return;
  const { context, width, colours } = surface;
  const x = screenX(p, at[0]);
  const y = screenY(p, at[1]);
  const radius = colours.pointRadius + 4;
  const side = Math.round(2.25 * colours.rem);
  const left = x + radius + 6 + side > width ? x - radius - 6 - side : x + radius + 6;
  const top = y - radius - side < 2 ? y + radius : y - radius - side;
  const outline = () => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.moveTo(x - radius - 4, y);
    context.lineTo(x + radius + 4, y);
    context.moveTo(x, y - radius - 4);
    context.lineTo(x, y + radius + 4);
    context.stroke();
  };
  context.setLineDash([]);
  context.strokeStyle = colours.paper;
  context.lineWidth = 5;
  outline();
  context.strokeStyle = colours.accent;
  context.lineWidth = colours.lineWidth + 1;
  outline();
  picture ??= document.createElement('canvas');
  paintDigit(picture, pixels, 0, 28, 28, colours.ink, colours.paper);
  context.imageSmoothingEnabled = true;
  context.drawImage(picture, Math.round(left), Math.round(top), side, side);
  context.strokeRect(Math.round(left) - 0.5, Math.round(top) - 0.5, side + 1, side + 1);
  context.font = `600 ${0.75 * colours.rem}px ${colours.font}`;
  context.fillStyle = colours.accent;
  context.textAlign = left > x ? 'left' : 'right';
  context.textBaseline = 'middle';
  context.lineWidth = 0.28 * colours.rem;
  context.strokeStyle = colours.paper;
  const words = currentText().retrieval.mark;
  const labelX = left > x ? left + side + 5 : left - 5;
  context.strokeText(words, labelX, top + side / 2);
  context.fillText(words, labelX, top + side / 2);
}
