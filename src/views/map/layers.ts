/** Which layers the stage shows: as the reader has switched them, or, while one training step is taken apart, as its present part needs them. Pure. */

import type { Frame } from '../../state/timeline';
import type { StepPhase, ViewState } from '../../state/viewStore';

export interface Layers {
  /** The images of the last batch. */
  batch: boolean;
  /** Segments of what mining selected: all alike, or in the colours of their kinds. */
  lines: 'none' | 'alike' | 'kinds';
  /** Only images that the loss moves stand out. */
  movedOnly: boolean;
  forces: boolean;
}

type Switches = Pick<ViewState, 'phase' | 'showBatch' | 'showForces' | 'selectedOf' | 'anchor'>;

const layersOfPhase: Record<StepPhase, Layers> = {
  forward: { batch: true, lines: 'none', movedOnly: false, forces: false },
  mining: { batch: true, lines: 'alike', movedOnly: false, forces: false },
  loss: { batch: true, lines: 'kinds', movedOnly: true, forces: false },
  backward: { batch: true, lines: 'none', movedOnly: true, forces: true },
  // The batch stays where the loss saw it: it is not embedded again after the step.
  update: { batch: true, lines: 'none', movedOnly: false, forces: false },
};

/** A selection in the batch shows the batch; forces stand on its images. */
export function layersOf({ phase, showBatch, showForces, selectedOf, anchor }: Switches): Layers {
  if (phase) return layersOfPhase[phase];
  const selected = selectedOf === 'batch' && anchor !== null;
  return {
    batch: showBatch || showForces || selected,
    lines: showBatch ? 'kinds' : 'none',
    movedOnly: false,
    forces: showForces,
  };
}

let mixed: { frame: Frame; before: Frame; answer: Frame } | null = null;

/**
 * The frame to be drawn: until the weights are updated, the shown images are where they were before the step, the batch is the step's own.
 * Where the frame before is not that of the step before (it ran on, or frames were thinned away), they stay. The same object for the same frames.
 */
export function frameOfPhase(phase: StepPhase | null, frame: Frame | null, before: Frame | null): Frame | null {
  if (!frame || !before || phase === null || phase === 'update') return frame;
  if (before.step !== frame.step - 1 || before.positions.length !== frame.positions.length) return frame;
  if (mixed?.frame !== frame || mixed.before !== before) {
    mixed = { frame, before, answer: { ...frame, positions: before.positions } };
  }
  return mixed.answer;
}
