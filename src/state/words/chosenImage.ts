/**
 * The one image that is looked at among the words, as map and strip see it: its row is `viewStore.anchor`, its own word that of its class, the other word
 * the nearest one unless the reader has chosen. Computed once a frame and choice, whoever asks.
 */
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/protocol';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import { nearestOther, type WordTerms, wordTerms } from '../../ranking/words/wordTerms';
import { experimentStore } from '../experimentStore';
import { probe } from '../probe';
import { pointsOf, type ShownPoints } from '../selection';
import { currentFrame, type Frame } from '../timeline';
import { viewStore } from '../viewStore';
import { type FrameRetrieval, retrievalOf } from './retrieval';
import { type Taught, taughtNow } from './taught';

/** The class whose word is the other one; null: the nearest, whichever that is in each frame. */
export const otherWordStore = createStore<{ other: number | null }>()(() => ({ other: null }));

export const chooseOtherWord = (other: number | null): void => otherWordStore.setState({ other });

export interface ChosenImage extends WordTerms {
  row: number;
  points: ShownPoints;
  taught: Taught;
}

interface Asked {
  frame: Frame | null;
  row: number | null;
  other: number | null;
  experiment: Experiment;
  taught: Taught | null;
  points: unknown;
  answer: ChosenImage | null;
}

let asked: Asked | null = null;

/** null where none is chosen, or images or words are not there. */
export function chosenImage(): ChosenImage | null {
  const { anchor, selectedOf } = viewStore.getState();
  const row = selectedOf === 'probe' ? anchor : null;
  const { experiment } = experimentStore.getState();
  const { other } = otherWordStore.getState();
  const [frame, taught, points] = [currentFrame(), taughtNow(), probe()];
  const next = { frame, row, other, experiment, taught, points };
  if (asked && (Object.keys(next) as (keyof typeof next)[]).every((key) => asked?.[key] === next[key])) return asked.answer;
  asked = { ...next, answer: row === null || !taught ? null : termsOf(row, other, experiment, taught) };
  return asked.answer;
}

function termsOf(row: number, other: number | null, experiment: Experiment, taught: Taught): ChosenImage | null {
  const points = pointsOf('probe');
  const { space } = taught;
  if (!points || points.size !== space.size || row >= points.labels.length || points.labels[row] >= space.count) return null;
  const image = points.positions.subarray(row * space.size, (row + 1) * space.size);
  const { wordLoss: loss, distance, margin, temperature } = experiment;
  return {
    row,
    points,
    taught,
    ...wordTerms({ loss, distance, margin, temperature }, space, image, points.labels[row], other),
  };
}

/** Of every shown image with its own word and the nearest other, at a margin; null where distances are not to be had. */
export function kindsOfImages(frame: Frame | null, margin: number): TripletKind[] | null {
  const labels = probe()?.labels;
  const found = retrievalOf(frame);
  if (!labels || !found) return null;
  return Array.from(labels, (own, row) => {
    const distances = distancesOf(found, row, labels.length);
    return tripletKind(distances[own], distances[nearestOther(distances, own)], margin);
  });
}

const distancesOf = ({ distances }: FrameRetrieval, row: number, images: number): Float64Array => {
  const words = distances.length / images;
  return distances.subarray(row * words, (row + 1) * words);
};

/** Chooses a shown image that the triplet loss still moves, from the one after the chosen on; the next one where all are easy. False while there is none to choose. */
export function chooseNotEasy(): boolean {
  const kinds = kindsOfImages(currentFrame(), experimentStore.getState().experiment.margin);
  if (!kinds || kinds.length === 0) return false;
  const { anchor } = viewStore.getState();
  const start = anchor === null ? 0 : anchor + 1;
  const at = (place: number) => (start + place) % kinds.length;
  const found = kinds.findIndex((_, place) => kinds[at(place)] !== 'easy' && at(place) !== anchor);
  viewStore.setState({ anchor: at(Math.max(0, found)), selectedOf: 'probe', positive: null, negative: null });
  return true;
}
