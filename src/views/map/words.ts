/** The stage in words: what a screen reader says of the picture, and the lines written beside it. */

import { evaluationOf } from '../../state/batchEvaluation';
import { leftOutName } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { flippedRows } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { isRecorded } from '../../state/recorded/recordedStore';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { layersOf } from './layers';
import type { StageScene } from './scene';

/** One or two sentences: how many images, which step, the anchor and the kinds of its negatives, and the keys. */
export function sceneInWords({ frame, anchor, anchorOf }: StageScene): string {
  const { map: text, stage, openSet } = currentText();
  const { count } = currentNumbers();
  const data = probe();
  if (!frame || !data) return text.nothingYet;
  const sentences = [text.label(count(data.labels.length), count(data.classNames.length)), text.labelStep(count(frame.step))];
  const leftOut = leftOutName(experimentStore.getState().experiment);
  if (leftOut !== null) sentences.push(openSet.labelLeftOut(leftOut));
  const flipped = layersOf(viewStore.getState()).batch ? flippedRows(frame.batch).length : 0;
  if (flipped > 0) sentences.push(openSet.labelFlipped(count(flipped)));
  if (anchor) {
    const { hard, easy, 'semi-hard': semiHard } = anchor.counts;
    const labels = anchorOf === 'batch' ? (frame.batch?.labels ?? []) : data.labels;
    const labelAnchor = anchorOf === 'batch' ? stage.labelAnchorInBatch : text.labelAnchor;
    sentences.push(labelAnchor(count(anchor.anchor), data.classNames[labels[anchor.anchor]]));
    sentences.push(text.labelPair(count(hard), count(semiHard), count(easy)));
  }
  sentences.push(text.labelHelp);
  return sentences.join(' ');
}

/** What is not plain about the picture: PCA, radius as true distance, where the batch is, why there are no arrows or rings. Often empty. */
export function caption(scene: StageScene): string {
  const { frame, flat, polar } = scene;
  if (!frame || !flat) return '';
  const { map: text, stage, recorded } = currentText();
  const batchLater = isRecorded() ? recorded.lacks.batch : stage.batchLater;
  const { count, percent } = currentNumbers();
  const layers = layersOf(viewStore.getState());
  const sentences: string[] = [];
  const cosine = experimentStore.getState().experiment.distance === 'cosine';
  if (polar) sentences.push(cosine ? text.radiusIsCosine : text.radiusIsDistance(count(frame.embeddingSize)));
  else if (frame.embeddingSize > 2) sentences.push(text.pca(count(frame.embeddingSize), percent(flat.varianceShown, 0)));
  else if (cosine) sentences.push(text.cosineOnMap);
  if (layers.forces && frame.batch) sentences.push(...aboutForces(scene));
  if (layers.batch) sentences.push(frame.batch ? stage.batchWhere : batchLater);
  // On a phone more than two would cover the picture; what is least to be guessed comes first.
  return sentences
    .slice(0, 2)
    .map((sentence) => sentence.replace(/\.$/, ''))
    .join('. ');
}

function aboutForces({ frame, polar }: StageScene): string[] {
  const { stage } = currentText();
  if (polar) return [stage.forcesOnMap];
  const evaluation = evaluationOf(frame);
  if (!evaluation) return [stage.forcesUnknown];
  if (evaluation.gradient.every((value) => value === 0)) return [stage.forcesNone];
  return frame && frame.embeddingSize > 2 ? [stage.forcesFlat] : [];
}
