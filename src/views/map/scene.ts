/**
 * What is on the stage and where: the frame under the playhead laid flat, the anchor's scene, the short way of every point from
 * one snapshot to the next, and the picture's frame that follows the data. No drawing and no canvas here.
 */

import type { DistanceId } from '../../ranking/objective';
import type { Frame } from '../../state/timeline';
import type { PointSet, StepPhase, ViewState } from '../../state/viewStore';
import { type AnchorScene, lengthsTo, makeAnchorScene, type Points, polarLayout, setMargin } from './anchorScene';
import { approach, boundsOf, type Fit, joinFits, stillFits } from './geometry';
import { Glide } from './glide';
import { type FlatPicture, flatten } from './layout';

export interface Asked extends Pick<ViewState, 'selectedOf' | 'anchor' | 'positive' | 'negative' | 'view'> {
  margin: number;
  distance: DistanceId;
  phase: StepPhase | null;
}

/** Between two snapshots, when the anchor view opens or closes, the update of a step taken apart, and its batch coming up. */
const snapshotMs = 70;
const viewChangeMs = 260;
const updateMs = 700;
const appearMs = 350;
const none = new Float32Array(0);

export class StageScene {
  frame: Frame | null = null;
  flat: FlatPicture | null = null;
  anchor: AnchorScene | null = null;
  /** The set that the anchor is a row of. */
  anchorOf: PointSet = 'probe';
  /** The anchor view: radius is the true distance. */
  polar = false;
  fit: Fit | null = null;
  /** Radii at this moment, in data units. */
  inner = 0;
  outer = 0;
  /** How far the batch has come up, 0..1. */
  batchShare = 1;

  private readonly probeGlide = new Glide();
  private readonly batchGlide = new Glide();
  private batchOf: Frame['batch'] = null;
  private labels: ArrayLike<number> = [];
  private phase: StepPhase | null = null;
  private appearStart = 0;
  private fromInner = 0;
  private fromOuter = 0;
  private moveStart = 0;
  private moveMs = 0;
  private moving = false;
  private wanted: Fit | null = null;
  private following = false;
  private lookedAt = '';
  /** From the anchor to the shown images, in the anchor view. */
  private lengths: Float64Array = new Float64Array(0);

  /** Where every shown image is at this moment. */
  get shown(): Float32Array {
    return this.probeGlide.shown;
  }

  /** Where every image of the last batch is; empty without one. */
  get shownBatch(): Float32Array {
    return this.batchGlide.shown;
  }

  placesOf(of: PointSet): Float32Array {
    return of === 'probe' ? this.shown : this.shownBatch;
  }

  /** The anchor where it is a shown image: the dots are coloured from it. */
  get probeAnchor(): AnchorScene | null {
    return this.anchorOf === 'probe' ? this.anchor : null;
  }

  /** Takes the frame that is to be seen. `still`: no way is shown, everything is at its place at once. */
  lay(next: Frame | null, probe: { labels: ArrayLike<number> } | null, asked: Asked, now: number, still: boolean): void {
    if (!next || !probe || next.positions.length !== probe.labels.length * next.embeddingSize) {
      this.frame = this.anchor = this.flat = null;
      this.batchGlide.aim(none);
      return;
    }
    const { embeddingSize: size, batch } = next;
    if (next !== this.frame || !this.flat) {
      const previous = this.flat && this.frame?.embeddingSize === size ? this.flat : null;
      this.flat = flatten(next.positions, size, batch?.embeddings ?? null, previous);
    }
    this.frame = next;
    const own = pointsIn(next, probe.labels, asked.selectedOf);
    this.labels = own?.labels ?? [];
    this.anchorOf = asked.selectedOf;
    this.anchor =
      asked.anchor === null || !own ? null : makeAnchorScene(own, asked.anchor, asked, asked.margin, asked.distance);
    this.polar = asked.view === 'anchor' && this.anchor !== null;
    if (asked.phase === 'forward' && this.phase !== 'forward') this.appearStart = now;
    this.batchShare = asked.phase === 'forward' && !still && now < this.appearStart + appearMs ? 0 : 1;
    this.phase = asked.phase;
    this.moveTo(own, asked.distance, now, still);
  }

  /** Another margin: the outer ring is at its place at once, the points do not move. */
  changeMargin(margin: number, distance: DistanceId): void {
    if (!this.anchor) return;
    setMargin(this.anchor, this.labels, margin, distance);
    this.outer = this.fromOuter = this.anchor.outerRadius;
    if (this.polar) this.aim();
  }

  /** Moves points, rings and (unless `held`) the frame on; true while something moved. */
  advance(now: number, elapsedMs: number, held: boolean, still: boolean): boolean {
    let moved = false;
    if (this.moving) {
      const share = this.moveMs > 0 ? Math.min(1, Math.max(0, (now - this.moveStart) / this.moveMs)) : 1;
      this.probeGlide.move(share);
      this.batchGlide.move(share);
      if (this.anchor) {
        this.inner = this.fromInner + (this.anchor.innerRadius - this.fromInner) * share;
        this.outer = this.fromOuter + (this.anchor.outerRadius - this.fromOuter) * share;
      }
      this.moving = share < 1;
      moved = true;
    }
    if (this.batchShare < 1) {
      this.batchShare = still ? 1 : Math.min(1, Math.max(0, (now - this.appearStart) / appearMs));
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

  /** The frame goes back to the whole picture. */
  fitAll(): void {
    this.following = this.wanted !== null;
  }

  private moveTo(own: Points | null, distance: DistanceId, now: number, still: boolean): void {
    const { flat, anchor, frame } = this;
    if (!flat || !frame) return;
    const places = this.polar && anchor && own ? this.polarPlaces(own, distance) : { probe: flat.xy, batch: flat.batchXy };
    const looksAt = `${this.polar ? `${this.anchorOf}${anchor?.anchor}` : 'map'} ${frame.embeddingSize} ${places.probe.length}`;
    const sameView = looksAt === this.lookedAt;
    this.lookedAt = looksAt;
    const fresh = this.probeGlide.aim(places.probe);
    // Another batch is other images: there is no way from the last one's.
    this.batchGlide.aim(places.batch, frame.batch !== this.batchOf);
    this.batchOf = frame.batch;
    this.moveStart = now;
    const wayMs = this.phase === 'update' ? updateMs : sameView ? snapshotMs : viewChangeMs;
    this.moveMs = still || fresh ? 0 : wayMs;
    this.moving = true;
    const ringsKnown = this.outer > 0 && sameView;
    this.fromInner = ringsKnown ? this.inner : (anchor?.innerRadius ?? 0);
    this.fromOuter = ringsKnown ? this.outer : (anchor?.outerRadius ?? 0);
    if (!anchor) this.inner = this.outer = 0;
    this.aim();
    if (!sameView) this.following = true;
    if (fresh || still) this.fit = this.following ? this.wanted : this.fit;
  }

  /** Both sets about the anchor, each point at its true distance. */
  private polarPlaces(own: Points, distance: DistanceId): { probe: Float32Array; batch: Float32Array } {
    const { flat, anchor, frame } = this;
    if (!flat || !anchor || !frame) return { probe: none, batch: none };
    const isProbe = this.anchorOf === 'probe';
    const ownFlat = isProbe ? flat.xy : flat.batchXy;
    const [x, y] = [ownFlat[2 * anchor.anchor], ownFlat[2 * anchor.anchor + 1]];
    const others = isProbe ? (frame.batch?.embeddings ?? none) : frame.positions;
    const otherLengths = lengthsTo(own, anchor.anchor, others, distance);
    this.lengths = isProbe ? anchor.lengths : otherLengths;
    return {
      probe: polarLayout(flat.xy, this.lengths, x, y),
      batch: polarLayout(flat.batchXy, isProbe ? otherLengths : anchor.lengths, x, y),
    };
  }

  private aim(): void {
    this.wanted = boundsOf(this.probeGlide.target);
    const looksAtBatch = this.phase !== null || (this.anchor !== null && this.anchorOf === 'batch');
    const ofBatch = looksAtBatch ? boundsOf(this.batchGlide.target) : null;
    if (this.wanted && ofBatch) this.wanted = joinFits(this.wanted, ofBatch);
    if (this.polar && this.anchor && this.wanted) {
      const far = this.lengths.reduce((longest, length) => Math.max(longest, length), this.anchor.outerRadius);
      this.wanted = { x: 0, y: 0, half: Math.max(far, 1e-3) * 1.06 };
    }
    if (!this.wanted) return;
    if (!this.fit) this.fit = this.wanted;
    else if (!stillFits(this.fit, this.wanted)) this.following = true;
  }
}

function pointsIn({ positions, embeddingSize: size, batch }: Frame, labels: ArrayLike<number>, of: PointSet): Points | null {
  if (of === 'probe') return { positions, size, labels };
  return batch && { positions: batch.embeddings, size, labels: batch.labels };
}
