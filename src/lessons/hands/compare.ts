/** A lesson's hands on the compare page: they train all runs in step and read the frame and the curves of each. */

import { compareSession } from '../../state/compare/compareCommands';
import { compareStore } from '../../state/compare/compareStore';
import { comparedTimeline } from '../../state/compare/compareTimelines';
import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import type { Hands, Report } from '../acts';
import { markOf, type RunMark } from '../marks';
import { pause, until } from './until';
import { byWords, untilWords } from './words';

/** Other runs than the address asked for begin after this long, as in the playground. */
const restartMs = 300;

const stores = [runStore, compareStore];

const isReady = () => {
  const { phase, probeReady } = runStore.getState();
  const { runs } = compareStore.getState();
  return phase === 'ready' && probeReady && runs.length > 0 && runs.every((_, i) => comparedTimeline(i).latest() !== null);
};

/** All runs stand and show the frame of their last step. A run with smaller batches has made more of them. */
const standAt = (step: number) => () =>
  isReady() &&
  !runStore.getState().playing &&
  compareStore.getState().runs.every((run, i) => run.step >= step && comparedTimeline(i).latest()?.step === run.step);

export async function compareHands(signal: AbortSignal, report: Report): Promise<Hands<RunMark>> {
  await pause(restartMs, signal);
  await until(isReady, stores, signal);
  const cannot = () => Promise.reject(new Error('the compare page only trains'));
  const steps = () => compareStore.getState().runs.map(({ step }) => step);
  const hands: Hands<RunMark> = {
    async train(to) {
      compareSession.setLimit(to);
      compareSession.play();
      await until(
        () => {
          report(Math.min(...steps()), to);
          return standAt(to)();
        },
        stores,
        signal,
      );
    },
    change: cannot,
    async reset() {
      compareSession.reset();
      await until(() => standAt(0)() && Math.max(...steps()) === 0, stores, signal);
    },
    place: cannot,
    move: cannot,
    pick: cannot,
    async look() {
      await until(standAt(0), stores, signal);
      const labels = probe()?.labels;
      for (const { experiment } of compareStore.getState().runs) await untilWords(experiment, signal);
      return compareStore.getState().runs.flatMap(({ experiment: objective }, i) => {
        const { latest, losses, activeShares } = comparedTimeline(i);
        const frame = latest();
        if (!frame || !labels) return [];
        const { step, positions, embeddingSize: size, batch } = frame;
        const curves = { losses: losses.values(), activeShares: activeShares.values() };
        const seen = { batch, mined: null, twins: null, byWords: byWords(frame, labels, objective) };
        return [markOf({ step, positions, size, labels, objective, ...seen, ...curves })];
      });
    },
  };
  if (Math.max(...steps()) > 0) await hands.reset();
  return hands;
}
