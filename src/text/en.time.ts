/** English words of the timeline, of playing it back, and of one training step shown in its phases. */

import type { StepPhase } from '../state/viewStore';
import { classWords } from './en.classes';

/** A phase by its name, and what one sees in it. */
export interface PhaseWords {
  name: string;
  hint: string;
}

export const time = {
  replay: 'Play back',
  replayHint: 'Play the run back from here, or from its start (p)',
  stopReplay: 'Stop playing back',
  stopReplayHint: 'Stay at this step (p)',
  speed: 'Speed of playing back',
  speedValue: (speed: string) => `${speed}×`,
  timelineHint: 'Drag through the run; comma and full stop go to the frame before and after',
  events: 'Changes during the run',
  event: (step: string, name: string, from: string, to: string) => `step ${step}: ${name} ${from} → ${to}`,
  stepByStep: 'Step by step',
  stepByStepHint: 'Make one training step and take it apart: forward, mining, loss, backward, update (n)',
  phases: {
    forward: { name: 'Forward', hint: 'The net places the batch.' },
    mining: { name: 'Mining', hint: 'Triplets or pairs are picked.' },
    loss: { name: 'Loss', hint: 'Each of them is judged.' },
    backward: { name: 'Backward', hint: 'Every image is told where to go.' },
    update: { name: 'Update', hint: 'All weights move a little.' },
  } satisfies Record<StepPhase, PhaseWords>,
  title: (step: string) => `Step ${step}`,
  waiting: 'Making one training step …',
  forward: (images: string, classes: string) =>
    `The net, as it is before this step, places ${images} training images of ${classes} classes. Nothing is judged yet.`,
  miningTriplets: (mining: string, count: string) =>
    `${mining} picks ${count} triplets: an anchor, a positive of the same class, a negative of another.`,
  miningPairs: (mining: string, count: string) => `${mining} picks ${count} pairs, of the same class or of two.`,
  miningNone: (count: string) => `This loss looks at the whole batch at once: nothing is mined, it has ${count} terms.`,
  atMargin: (margin: string) => ` at margin ${margin}`,
  loss: (active: string, selected: string, atMargin: string) => `${active} of ${selected} have a loss above 0${atMargin}.`,
  meanOfActive: (loss: string) => `Their mean is the loss: ${loss}.`,
  meanOfAll: (loss: string) => `The mean over all of them is the loss: ${loss}.`,
  lossNone: (selected: string, atMargin: string) =>
    `None of ${selected} has a loss above 0${atMargin}: the loss is 0 and nothing is learned.`,
  backward: (largest: string, className: string) =>
    `The gradient says which way each image should move to lower the loss. The strongest pull, ${largest}, is on ${classWords(className).one}.`,
  update: (mean: string, largest: string) =>
    `The weights follow the gradient, and with them every image moves, also those never trained on: ${mean} on average, at most ${largest}.`,
  updateUnmeasured: 'The weights follow the gradient, and with them every image moves, also those never trained on.',
  previousPhase: 'Previous phase',
  nextPhase: 'Next phase',
  nextStep: 'Next step',
  previousHint: 'Previous phase (Shift+n)',
  nextHint: 'Next phase (n)',
  auto: 'By itself',
  autoHint: 'The phases follow one another every 1.2 seconds',
  leave: 'Leave step by step',
};
