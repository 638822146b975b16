/**
 * The one selected triplet as every view sees it: rows of the probe set or of the last batch in the frame under the playhead, the hardest
 * positive and negative filled in where none was chosen. Computed once a frame and selection, whoever asks.
 */
import { hardestOf } from '../ranking/hardest';
import type { DistanceId } from '../ranking/objective';
import { experimentStore } from './experimentStore';
import { unpackPixels } from './framePixels';
import { probe } from './probe';
import { currentFrame, type Frame } from './timeline';
import { type PointSet, viewStore } from './viewStore';

/** Embedded images: a set of points with what they are pictures of. */
export interface ShownPoints {
  of: PointSet;
  /** Row-major, count x size. */
  positions: Float32Array;
  size: number;
  labels: Uint8Array;
  /** 8-bit grey, count x height x width. */
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Points of a set in a frame; null while they are not there (no batch at step 0, another probe set on its way). */
export function pointsOf(of: PointSet, frame: Frame | null = currentFrame()): ShownPoints | null {
  const shown = probe();
  if (!frame || !shown) return null;
  const { width, height } = shown;
  const size = frame.embeddingSize;
  if (of === 'probe') {
    if (frame.positions.length !== shown.labels.length * size) return null;
    return { of, positions: frame.positions, size, labels: shown.labels, pixels: shown.pixels, width, height };
  }
  if (!frame.batch) return null;
  const { embeddings, labels, packedPixels } = frame.batch;
  return { of, positions: embeddings, size, labels, pixels: unpackPixels(packedPixels), width, height };
}

export interface SelectedTriplet {
  points: ShownPoints;
  anchor: number;
  /** -1 where the anchor is alone in its class. */
  positive: number;
  /** -1 where there is no other class. */
  negative: number;
}

interface Asked {
  frame: Frame | null;
  of: PointSet;
  anchor: number | null;
  positive: number | null;
  negative: number | null;
  distance: DistanceId;
  answer: SelectedTriplet | null;
}

let asked: Asked | null = null;

/** The selected triplet in the frame under the playhead; null when nothing is selected or the row is not there. */
export function selectedTriplet(): SelectedTriplet | null {
  const { selectedOf: of, anchor, positive, negative } = viewStore.getState();
  const { distance } = experimentStore.getState().experiment;
  const frame = currentFrame();
  const known =
    asked &&
    asked.frame === frame &&
    asked.of === of &&
    asked.anchor === anchor &&
    asked.positive === positive &&
    asked.negative === negative &&
    asked.distance === distance;
  if (asked && known) return asked.answer;
  const points = anchor === null ? null : pointsOf(of, frame);
  const rows = points && anchor !== null ? hardestOf(points, anchor, distance, { positive, negative }) : null;
  const answer = points && rows ? { points, ...rows } : null;
  asked = { frame, of, anchor, positive, negative, distance, answer };
  return answer;
}
