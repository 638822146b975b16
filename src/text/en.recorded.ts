/** English words of recorded runs: what is shown, what a recording cannot do, and the way to the same run live. */

import type { RecordingId } from '../state/recorded/recipes';
import type { RecordingFailure } from '../state/recorded/recordedStore';

export const recorded = {
  label: 'Recorded run',
  hint: 'Trained by this page’s own code and recorded. Nothing is trained on this machine until you ask for it.',
  loading: 'Loading the recorded run',
  titles: {
    triplet: 'Triplet loss, batch all',
    contrastive: 'Contrastive loss',
    'cross-entropy': 'Cross-entropy',
    collapse: 'Batch hard collapses',
    'collapse-and-rescue': 'Collapse, and the rescue by batch all',
    'triplet-3d': 'Triplet loss in three dimensions',
    losses: 'Three losses side by side',
    miners: 'Four miners side by side',
    margins: 'Three margins side by side',
    rescue: 'Collapse and rescue side by side',
  } satisfies Record<RecordingId, string>,
  experiment: (loss: string, mining: string, net: string, size: string, seed: string) =>
    [loss, mining, net, `${size}-D`, `seed ${seed}`].filter(Boolean).join(', '),
  steps: (steps: string) => `${steps} steps`,
  trainSame: 'Train the same live',
  trainSameHint: 'The same settings and seed from step 0, on this machine. The recording ends.',
  trainSameWithEvents:
    'The settings of the beginning and the same seed from step 0, on this machine. What was changed on the way you change yourself.',
  trainWithMargin: (margin: string) => `Train live with margin ${margin}`,
  changed: (changes: string) => `A recording cannot follow this: ${changes}.`,
  change: (name: string, value: string) => `${name} → ${value}`,
  trainChanged: 'Train live with it',
  keep: 'Keep the recording',
  over: (step: string) => `The recording ends here, at step ${step}.`,
  play: 'Play',
  playHint: 'Play the recording (space)',
  pauseHint: 'Stop playing (space)',
  next: 'Next',
  nextHint: 'The next recorded step (s)',
  start: 'Start',
  startHint: 'Back to step 0 of the recording (r)',
  end: 'End',
  toEnd: 'To the end',
  list: 'Recorded runs',
  compared: 'Recorded',
  comparedSummary: (images: string, steps: string) =>
    `${images} digits, ${steps} steps, trained beforehand by this page’s own code`,
  showComparison: 'Show the recording',
  showComparisonHint: 'The same comparison, trained beforehand: shown at once, and nothing is trained here',
  comparedLive: 'All runs with the same settings and seed from step 0, on this machine. The recording ends.',
  showOne: 'Show a recorded run',
  lacks: {
    net: 'A recording keeps where the digits were, not the net. Train the same live to look inside the net.',
    drawn: 'A recording has no net that could place your drawing. Pick a digit, or train the same live.',
    batch: 'A recording keeps no training batches. Train the same live to see them.',
  },
  failures: {
    unknown: (id: string, _detail: string) => `There is no recorded run “${id}” here, so the page trains instead.`,
    unreachable: (id: string, detail: string) =>
      `The recorded run “${id}” could not be loaded (${detail}), so the page trains instead. Check the network and load the page again.`,
    broken: (id: string, detail: string) =>
      `The recorded run “${id}” arrived damaged or is no recording (${detail}), so the page trains instead.`,
    single: (id: string, _detail: string) =>
      `The recorded run “${id}” is of one run alone, with nothing to compare; the playground plays it. Here the page trains instead.`,
    newer: (id: string, _detail: string) =>
      `The recorded run “${id}” was made by a newer version of this page. Load the page again to get that version; meanwhile it trains.`,
  } satisfies Record<RecordingFailure, (id: string, detail: string) => string>,
};
