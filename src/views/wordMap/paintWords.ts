/** Paints the layers of the map of images and words from a scene: the last batch, the chosen image with its two words, the image under the pointer. Reads settings, keeps nothing but pictures. */
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import { imageWordDistances, seenBy } from '../../ranking/words/imageWordDistances';
import { nearestOther } from '../../ranking/words/wordTerms';
import { leftOutClass } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import type { Frame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { chosenImage, kindsOfImages } from '../../state/words/chosenImage';
import { currentWordsText } from '../../text/words/words';
import { isPresenting } from '../../ui/theme';
import { paintDigit } from '../digit';
import type { Surface } from '../map/axes';
import type { DotLooks, Look } from '../map/dots';
import { css, drawHover, drawTripletMarks } from '../map/draw';
import { drawBatchLines, drawBatchMarks } from '../map/drawBatch';
import { type Projection, screenX, screenY } from '../map/geometry';
import { shineOn } from '../map/paintHover';
import type { WordScene } from './wordScene';

/** Only the triplet loss has kinds. */
export const showsKinds = (): boolean =>
  viewStore.getState().colourBy === 'kind' && experimentStore.getState().experiment.wordLoss === 'triplet';

/** By class, or by the kind of the triplet with the nearest other word. */
export function lookOfImages(scene: WordScene, looks: DotLooks): (row: number) => Look {
  const { margin, leftOut } = experimentStore.getState().experiment;
  const kinds = showsKinds() ? kindsOfImages(scene.frame, margin) : null;
  if (kinds) {
    const byKind = looks.ofKinds(false);
    return (row) => byKind[kinds[row]];
  }
  const absent = leftOutClass(leftOut);
  const labels = probe()?.labels ?? [];
  const byClass = (scene.taught?.words ?? []).map((_, label) => looks.ofClass(label, false, label === absent));
  return (row) => byClass[labels[row]] ?? looks.unknown();
}

/** d(image of the batch, word), in the distance that it was trained with; found once a batch and space. */
const batchDistances = new WeakMap<object, { space: object; distances: Float64Array }>();

function distancesOfBatch({ batch }: Frame, { taught }: WordScene): Float64Array | null {
  if (!batch?.words || !taught) return null;
  const { space } = taught;
  const known = batchDistances.get(batch);
  if (known?.space === space) return known.distances;
  const { distance } = batch.words.objective;
  const seen = (points: Float32Array) => seenBy(distance, points, space.size);
  const distances = imageWordDistances(seen(batch.embeddings), seen(space.vectors), space.size, distance);
  batchDistances.set(batch, { space, distances });
  return distances;
}

/** Images of the last batch with lines to the words that the loss gave them: to their own in ink, to others by kind. */
export function paintWordBatch(surface: Surface, p: Projection, scene: WordScene, looks: DotLooks): void {
  const { frame, batch: places, words } = scene;
  const distances = frame && distancesOfBatch(frame, scene);
  if (!viewStore.getState().showBatch || !distances || !frame?.batch?.words) return;
  const { labels, words: given } = frame.batch;
  const images = labels.length;
  const count = words.length / 2;
  const { margin } = experimentStore.getState().experiment;
  const xy = new Float32Array(places.length + words.length);
  xy.set(places);
  xy.set(words, places.length);
  const kinds: TripletKind[] = [];
  const triplets = given.triplets.map((row, at) => (at % 3 === 0 ? row : images + row));
  for (let t = 0; t + 2 < triplets.length; t += 3) {
    const [row, own, other] = given.triplets.subarray(t, t + 3);
    kinds.push(tripletKind(distances[row * count + own], distances[row * count + other], margin));
  }
  // A loss without negatives draws each image to its own word.
  const own = [...labels].flatMap((label, row) => [row, images + label]);
  const pairs = triplets.length > 0 ? new Uint16Array(0) : Uint16Array.from(own);
  const all = [...labels, ...Array.from({ length: count }, (_, word) => word)];
  drawBatchLines(surface, p, { xy, labels: all, triplets, pairs, kinds, focus: null }, 1);
  const markOf = (row: number) => {
    const colour = css(looks.classes[labels[row] % looks.classes.length]);
    return { shape: 'circle' as const, colour, filled: false, opacity: 1, ringed: false };
  };
  drawBatchMarks(surface, p, places, markOf, 1);
}

/** The chosen image with lines to its own word and to the other one, in the dash of their kind. */
export function paintChosen(surface: Surface, p: Projection, { shown, words }: WordScene): void {
  const chosen = chosenImage();
  if (!chosen || 2 * chosen.row + 1 >= shown.length) return;
  const xy = new Float32Array(2 + words.length);
  xy.set(shown.subarray(2 * chosen.row, 2 * chosen.row + 2));
  xy.set(words, 2);
  drawTripletMarks(surface, p, xy, [
    { row: 0, name: '', kind: 'anchor' },
    { row: 1 + chosen.own, name: '', kind: 'positive' },
    { row: 1 + chosen.other, name: '', kind: chosen.kind },
  ]);
}

let picture: HTMLCanvasElement | null = null;

/** The image under the pointer: its own word, and below the word that is nearest to it. */
export function paintHoveredImage(surface: Surface, p: Projection, scene: WordScene): void {
  const { hover, hoverOf } = viewStore.getState();
  const { shown, frame, taught } = scene;
  const data = probe();
  if (hover === null || hoverOf !== 'probe' || !data || !frame || !taught || 2 * hover + 1 >= shown.length) return;
  const [x, y] = [screenX(p, shown[2 * hover]), screenY(p, shown[2 * hover + 1])];
  if (isPresenting()) shineOn(surface, x, y);
  const { pixels, labels, width, height } = data;
  const { ink, paper } = surface.colours;
  picture ??= document.createElement('canvas');
  paintDigit(picture, pixels, hover * width * height, width, height, ink, paper);
  const { space, words } = taught;
  const { distance } = experimentStore.getState().experiment;
  const image = frame.positions.subarray(hover * space.size, (hover + 1) * space.size);
  const seen = (points: Float32Array) => seenBy(distance, points, space.size);
  const nearest = nearestOther(imageWordDistances(seen(image), seen(space.vectors), space.size, distance), -1);
  drawHover(surface, x, y, picture, words[labels[hover]], currentWordsText().map.nearest(words[nearest]));
}
