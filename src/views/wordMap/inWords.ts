/** The map of images and words in words: what a screen reader says of the picture, and the line written on it. */
import { experimentStore } from '../../state/experimentStore';
import { viewStore } from '../../state/viewStore';
import { chosenImage, kindsOfImages } from '../../state/words/chosenImage';
import { currentNumbers } from '../../text/numbers';
import { currentHouse } from '../../text/text';
import { currentWordsText } from '../../text/words/words';
import { showsKinds } from './paintWords';
import type { WordScene } from './wordScene';

export function wordSceneInWords({ taught, frame, query }: WordScene): string {
  const text = currentWordsText().map;
  const { count } = currentNumbers();
  if (!taught) return text.nothingYet;
  const sentences = [text.label(taught.words.join(', '))];
  if (frame) sentences.push(text.labelImages(count(frame.positions.length / frame.embeddingSize), count(frame.step)));
  if (query) sentences.push(text.labelAsked(query.word));
  const chosen = chosenImage();
  if (chosen) {
    const { own, other, kind, row } = chosen;
    sentences.push(text.labelChosen(count(row), taught.words[own], taught.words[other], currentHouse().kinds[kind].name));
  }
  const kinds = showsKinds() ? kindsOfImages(frame, experimentStore.getState().experiment.margin) : null;
  if (kinds) {
    const of = (kind: (typeof kinds)[number]) => count(kinds.filter((each) => each === kind).length);
    sentences.push(text.labelKinds(of('hard'), of('semi-hard'), of('easy')));
  }
  sentences.push(text.labelHelp);
  return sentences.join(' ');
}

/** What is not plain about the picture. */
export function wordCaption({ plane, frame }: WordScene): string {
  const text = currentWordsText().map;
  if (!plane) return '';
  if (!frame) return text.wordsOnly;
  const sentences = [text.plane(currentNumbers().percent(plane.varianceShown, 0))];
  if (viewStore.getState().showBatch && !frame.batch) sentences.push(text.batchLater);
  return sentences.join('. ');
}
