/** The sandbox in an embed: its run down the gradient as something that plays. No net is trained. */
import { goBack } from '../sandbox/sandboxHand';
import { run, stopRun, takeStep } from '../sandbox/sandboxSteps';
import { sandboxStore } from '../sandbox/sandboxStore';
import type { EmbedPlayer } from './player';

/** More steps than anyone waits for: what a hostile `goto` may ask at most. */
const furthestStep = 1000;

/** @param atOnce whether a run goes to its end without showing the way (reduced motion). */
export const createSandboxPlayer = (atOnce: () => boolean): EmbedPlayer => ({
  play: () => run(atOnce()),
  pause: stopRun,
  step() {
    stopRun();
    takeStep();
  },
  reset: goBack,
  goTo(step) {
    stopRun();
    const { steps } = sandboxStore.getState();
    if (step < steps) goBack();
    for (let left = Math.min(step, furthestStep) - sandboxStore.getState().steps; left > 0; left -= 1) takeStep();
  },
  playing: () => sandboxStore.getState().running,
  training: () => false,
  stepShown: () => sandboxStore.getState().steps,
  lossShown: () => sandboxStore.getState().reading.loss,
  subscribe: (listener) => sandboxStore.subscribe(listener),
});
