/**
 * What is on the stage and where: the frame under the playhead laid flat, the anchor's scene, the short way of every point from
 * one snapshot to the next, and the picture's frame that follows the data. No drawing and no canvas here.
 */

import type { DistanceId } from '../../ranking/objective';
import type { Frame } from '../../state/timeline';
import type { ViewState } from '../../state/viewStore';
import { type AnchorScene, makeAnchorScene, polarLayout, setMargin } from './anchorScene';
import { approach, boundsOf, type Fit, interpolate, stillFits } from './geometry';
import { type FlatPicture, flatten } from './layout';

export interface Asked extends Pick<ViewState, 'anchor' | 'positive' | 'negative' | 'view'> {
  margin: number;
  distance: DistanceId;
}

/** Between two snapshots, and when the anchor view opens or closes. */
const snapshotMs = 70;
const viewChangeMs = 260;

export class StageScene {
  frame: Frame | null = null;
  flat: FlatPicture | null = null;
  anchor: AnchorScene | null = null;
  /** The anchor view: radius is the true distance. */
  polar = false;
  /** Where every point is at this moment. */
  shown: Float32Array = new Float32Array(0);
  fit: Fit | null = null;
  /** Radii at this moment, in data units. */
  inner = 0;
  outer = 0;

  private target: Float32Array = new Float32Array(0);
  private from: Float32Array = new Float32Array(0);
  private fromInner = 0;
  private fromOuter = 0;
  private moveStart = 0;
  private moveMs = 0;
  private moving = false;
  private wanted: Fit | null = null;
  private following = false;
  private lookedAt = '';

  /** Takes the frame that is to be seen. `still`: no way is shown, everything is at its place at once. */
  lay(next: Frame | null, probe: { labels: ArrayLike<number> } | null, asked: Asked, now: number, still: boolean): void {
    if (!next || !probe || next.positions.length !== probe.labels.length * next.embeddingSize) {
      this.frame = this.anchor = this.flat = null;
      return;
    }
    if (next !== this.frame || !this.flat) {
      const previous = this.flat && this.frame?.embeddingSize === next.embeddingSize ? this.flat : null;
      this.flat = flatten(next.positions, next.embeddingSize, next.batch?.embeddings ?? null, previous);
    }
    this.frame = next;
    const points = { positions: next.positions, size: next.embeddingSize, labels: probe.labels };
    this.anchor = asked.anchor === null ? null : makeAnchorScene(points, asked.anchor, asked, asked.margin, asked.distance);
    this.polar = asked.view === 'anchor' && this.anchor !== null;
    this.moveTo(next.embeddingSize, now, still);
  }

  /** Another margin: the outer ring is at its place at once, the points do not move. */
  changeMargin(labels: ArrayLike<number>, margin: number, distance: DistanceId): void {
    if (!this.anchor) return;
    setMargin(this.anchor, labels, margin, distance);
    this.outer = this.fromOuter = this.anchor.outerRadius;
    if (this.polar) this.aim();
  }

  /** Moves points, rings and (unless `held`) the frame on; true while something moved. */
  advance(now: number, elapsedMs: number, held: boolean, still: boolean): boolean {
    let moved = false;
    if (this.moving) {
      const share = this.moveMs > 0 ? Math.min(1, Math.max(0, (now - this.moveStart) / this.moveMs)) : 1;
      interpolate(this.from, this.target, share, this.shown);
      if (this.anchor) {
        this.inner = this.fromInner + (this.anchor.innerRadius - this.fromInner) * share;
        this.outer = this.fromOuter + (this.anchor.outerRadius - this.fromOuter) * share;
      }
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

  /** The frame goes back to the whole picture. */
  fitAll(): void {
    this.following = this.wanted !== null;
  }

  private moveTo(size: number, now: number, still: boolean): void {
    const { flat, anchor, polar } = this;
    if (!flat) return;
    const place = polar && anchor ? polarLayout(flat.xy, anchor) : flat.xy;
    const looksAt = `${polar ? anchor?.anchor : 'map'} ${size} ${place.length}`;
    const sameView = looksAt === this.lookedAt;
    this.lookedAt = looksAt;
    const fresh = this.shown.length !== place.length;
    if (fresh) {
      this.shown = Float32Array.from(place);
      this.from = new Float32Array(place.length);
    }
    this.from.set(this.shown);
    this.target = place;
    this.moveStart = now;
    this.moveMs = still || fresh ? 0 : sameView ? snapshotMs : viewChangeMs;
    this.moving = true;
    const ringsKnown = this.outer > 0 && sameView;
    this.fromInner = ringsKnown ? this.inner : (anchor?.innerRadius ?? 0);
    this.fromOuter = ringsKnown ? this.outer : (anchor?.outerRadius ?? 0);
    if (!anchor) this.inner = this.outer = 0;
    this.aim();
    if (!sameView) this.following = true;
    if (fresh || still) this.fit = this.following ? this.wanted : this.fit;
  }

  private aim(): void {
    this.wanted = boundsOf(this.target);
    if (this.polar && this.anchor && this.wanted) {
      const far = this.anchor.lengths.reduce((longest, length) => Math.max(longest, length), this.anchor.outerRadius);
      this.wanted = { x: 0, y: 0, half: Math.max(far, 1e-3) * 1.06 };
    }
    if (!this.wanted) return;
    if (!this.fit) this.fit = this.wanted;
    else if (!stillFits(this.fit, this.wanted)) this.following = true;
  }
}
