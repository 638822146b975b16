/**
 * A digit that somebody drew, the visitor among the probe images: what it looks like, and where the net puts it at each step that is shown.
 * It is embedded anew with every snapshot, so that its place and the frame's are of the same weights, also in the past.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { openInspectionLine } from './inspections';
import { runStore } from './runStore';
import { currentFrame, type Frame, frameAt, indexOfStep, latest, subscribe } from './timeline';

export interface VisitorState {
  /** 28 x 28 grey levels, as the net sees it; null: nobody is here. */
  pixels: Uint8Array | null;
  /** The class its drawer says it is; null: not said. */
  meantAs: number | null;
  /** Grows with every new place: draw anew. */
  revision: number;
}

export const initialVisitor: VisitorState = { pixels: null, meantAs: null, revision: 0 };

export const visitorStore = createStore<VisitorState>()(subscribeWithSelector(() => initialVisitor));

const placeLimit = 4096;
/** By step, in ascending order. */
const places = new Map<number, Float32Array>();
let newestStep = -1;
/** What the places are of: while somebody draws, an answer may be of a line ago. */
let placedPixels: Uint8Array | null = null;
let stopFollowing: (() => void) | null = null;

const touch = () => visitorStore.setState(({ revision }) => ({ revision: revision + 1 }));

function forgetPlaces(): void {
  places.clear();
  newestStep = -1;
}

const line = openInspectionLine({
  // Asked once a snapshot, it costs a two-thousandth of it.
  minimumMs: 0,
  onAnswer({ step, embeddings }, { images }) {
    if (images !== placedPixels) forgetPlaces();
    placedPixels = images;
    // A run that went back: what was known lies ahead of it.
    for (const known of places.keys()) if (known > step) places.delete(known);
    places.set(step, embeddings);
    const [oldest] = places.keys();
    if (places.size > placeLimit) places.delete(oldest);
    newestStep = step;
    touch();
  },
  onLost() {
    if (places.size === 0) return;
    forgetPlaces();
    touch();
  },
});

function ask(): void {
  const { pixels } = visitorStore.getState();
  if (pixels) line.ask({ images: pixels, activations: false, filters: 0 });
}

/** @param pixels 28 x 28 grey levels; null sends the visitor away. */
export function setVisitor(pixels: Uint8Array | null): void {
  if (!pixels) forgetPlaces();
  visitorStore.setState(({ meantAs, revision }) => ({ pixels, meantAs: pixels ? meantAs : null, revision: revision + 1 }));
  if (!pixels) {
    line.cancel();
    stopFollowing?.();
    stopFollowing = null;
    return;
  }
  stopFollowing ??= subscribe(() => {
    if (latest() && latest()?.step !== newestStep) ask();
  });
  ask();
}

export function setMeantAs(meantAs: number | null): void {
  visitorStore.setState({ meantAs });
}

export interface PlacedVisitor {
  frame: Frame;
  /** Of the frame's embedding size, by the weights of the frame's step. */
  embedding: Float32Array;
}

/** The visitor beside the positions of the same weights: of the newest step at which it was placed, or in the past of the very frame shown; else null. */
export function placedVisitor(): PlacedVisitor | null {
  const live = runStore.getState().playhead === 'live';
  const frame = live ? frameAt(indexOfStep(newestStep)) : currentFrame();
  const embedding = frame ? places.get(frame.step) : undefined;
  return frame && embedding?.length === frame.embeddingSize ? { frame, embedding } : null;
}
