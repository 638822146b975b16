/**
 * What is on the map of images and words, and where: the plane of the class words, which stands still, the images on their short way from one snapshot to
 * the next, the last batch, and the word asked for. No drawing and no canvas here.
 */

import type { DistanceId } from '../../ranking/objective';
import { placeOnPlane, type WordPlane, wordPlane } from '../../ranking/words/wordPlane';
import { intoSpace } from '../../ranking/words/wordSpace';
import type { Frame } from '../../state/timeline';
import type { Taught } from '../../state/words/taught';
import { approach, boundsOf, type Fit, joinFits } from '../map/geometry';
import { Glide } from '../map/glide';

export interface QueryWord {
  word: string;
  /** As it was learnt. */
  vector: Float32Array;
}

export interface WordsAsked {
  taught: Taught | null;
  distance: DistanceId;
  /** A word with a vector that is looked for; null for none. */
  query: QueryWord | null;
}

/** Between two snapshots. */
const snapshotMs = 70;
/** Room about the outermost words, of half the picture. */
const padding = 0.2;
/** The frame widens when more images than this share lie outside. */
const strayShare = 0.02;
const none = new Float32Array(0);

export class WordScene {
  frame: Frame | null = null;
  plane: WordPlane | null = null;
  taught: Taught | null = null;
  fit: Fit | null = null;
  /** Of the last batch, on the plane; empty without one. */
  batch: Float32Array = none;
  /** The word asked for: its place, and its row where it is a class word. */
  query: { word: string; place: Float32Array; row: number } | null = null;
  private readonly glide = new Glide();
  private wanted: Fit | null = null;
  private following = false;
  private moveStart = 0;
  private moveMs = 0;
  private moving = false;

  /** Where every shown image is at this moment, x and y by turns. */
  get shown(): Float32Array {
    return this.glide.shown;
  }

  /** Where the class words are: the same for as long as words, vectors and distance are. */
  get words(): Float32Array {
    return this.plane?.words ?? none;
  }

  /** Takes what is to be seen. `still`: no way is shown, everything is at its place at once. */
  lay(next: Frame | null, images: number, { taught, distance, query }: WordsAsked, now: number, still: boolean): void {
    const plane = taught && wordPlane(taught.space, distance);
    const isOther = plane !== this.plane;
    this.plane = plane;
    this.taught = taught;
    const fits = plane && next && next.embeddingSize === plane.size && next.positions.length === images * plane.size;
    this.frame = fits ? next : null;
    this.batch = fits && next.batch ? placeOnPlane(plane, next.batch.embeddings) : none;
    this.query =
      taught && plane && query
        ? {
            word: query.word,
            place: placeOnPlane(plane, intoSpace(taught.space, query.vector)),
            row: taught.words.indexOf(query.word),
          }
        : null;
    // From one plane to another there is no way that means anything.
    const fresh = this.glide.aim(fits ? placeOnPlane(plane, next.positions) : none, isOther);
    this.moveStart = now;
    this.moveMs = still || fresh ? 0 : snapshotMs;
    this.moving = true;
    this.aim(isOther, still);
  }

  /** Moves images and (unless `held`) the frame on; true while something moved. */
  advance(now: number, elapsedMs: number, held: boolean, still: boolean): boolean {
    let moved = false;
    if (this.moving) {
      const share = this.moveMs > 0 ? Math.min(1, Math.max(0, (now - this.moveStart) / this.moveMs)) : 1;
      this.glide.move(share);
      this.moving = share < 1;
      moved = true;
    }
    if (this.following && this.fit && this.wanted && !held) {
      const step = approach(this.fit, this.wanted, still ? 1e6 : elapsedMs);
      this.fit = step.fit;
      this.following = !step.arrived;
      moved = true;
    }
    return moved;
  }

  /** The whole picture, as it is now. */
  fitAll(): void {
    this.wanted = this.widest();
    this.following = this.wanted !== null;
  }

  private ofWords(): Fit | null {
    const words = boundsOf(this.words, padding);
    const asked = this.query && boundsOf(this.query.place, 0);
    return words && asked ? joinFits(words, { ...asked, half: words.half * 0.1 }) : words;
  }

  private widest(): Fit | null {
    const words = this.ofWords();
    const images = boundsOf(this.glide.target);
    return words && images ? joinFits(words, images) : words;
  }

  /** The frame is that of the words and stays; only images in some number outside of it, or a word asked for, widen it. */
  private aim(isOther: boolean, still: boolean): void {
    const words = this.ofWords();
    if (!words) {
      this.fit = this.wanted = null;
      return;
    }
    if (isOther || !this.fit) {
      this.fit = this.wanted = words;
      this.following = false;
    }
    const fit = this.wanted ?? this.fit;
    const asked = this.query ? strays(this.query.place, fit) : 0;
    if (asked === 0 && strays(this.glide.target, fit) <= strayShare * (this.glide.target.length / 2)) return;
    this.wanted = this.widest();
    this.following = true;
    if (still) this.fit = this.wanted;
  }
}

/** How many places lie outside of the square. */
function strays(xy: Float32Array, { x, y, half }: Fit): number {
  let count = 0;
  for (let i = 0; i + 1 < xy.length; i += 2) if (Math.abs(xy[i] - x) > half || Math.abs(xy[i + 1] - y) > half) count++;
  return count;
}
