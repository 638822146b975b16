/** The stage in words: what a screen reader says of the picture, and the lines written beside it. */

import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { StageScene } from './scene';

/** One or two sentences: how many digits, which step, the anchor and the kinds of its negatives, and the keys. */
export function sceneInWords({ frame, anchor }: StageScene): string {
  const text = currentText().map;
  const { count } = currentNumbers();
  const data = probe();
  if (!frame || !data) return text.nothingYet;
  const sentences = [text.label(count(data.labels.length), count(data.classNames.length)), text.labelStep(count(frame.step))];
  if (anchor) {
    const { hard, easy, 'semi-hard': semiHard } = anchor.counts;
    sentences.push(text.labelAnchor(count(anchor.anchor), data.classNames[data.labels[anchor.anchor]]));
    sentences.push(text.labelPair(count(hard), count(semiHard), count(easy)));
  }
  sentences.push(text.labelHelp);
  return sentences.join(' ');
}

/** How the picture was made, where that is not plain: PCA, radius as true distance, or why a cosine distance has no rings on the map. Else empty. */
export function caption({ frame, flat, polar }: StageScene): string {
  if (!frame || !flat) return '';
  const text = currentText().map;
  const { count, percent } = currentNumbers();
  const cosine = experimentStore.getState().experiment.distance === 'cosine';
  if (polar) return cosine ? text.radiusIsCosine : text.radiusIsDistance(count(frame.embeddingSize));
  if (frame.embeddingSize > 2) return text.pca(count(frame.embeddingSize), percent(flat.varianceShown, 0));
  return cosine ? text.cosineOnMap : '';
}
