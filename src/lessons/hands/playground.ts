/** A lesson's hands in the playground: they press what a reader would press, and read the frame and the curves that the views show. */
import { minedNegativesOf } from '../../state/batchEvaluation';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import { openInspectionLine } from '../../state/inspections';
import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import { session } from '../../state/session';
import { activeShareCurve, latest, lossCurve } from '../../state/timeline';
import { setAnchor } from '../../state/viewStore';
import type { Hands, Report } from '../acts';
import { markOf, type RunMark, type Twins } from '../marks';
import { pause, until } from './until';
import { byWords, untilWords } from './words';

/** Another experiment than the address asked for starts a run after this long (state/session.ts waits for a slider to rest). */
const restartMs = 300;
const imageSize = 28 * 28;

/** Two test images of different digits, and the first once more: what does the net make of them now? */
function askTwins(signal: AbortSignal): Promise<Twins> {
  const shown = probe();
  if (!shown) return Promise.reject(new Error('no test images'));
  const other = shown.labels.findIndex((label) => label !== shown.labels[0]);
  const images = new Uint8Array(3 * imageSize);
  [0, other, 0].forEach((row, i) => {
    images.set(shown.pixels.subarray(row * imageSize, (row + 1) * imageSize), i * imageSize);
  });
  return new Promise((resolve, reject) => {
    const line = openInspectionLine({
      minimumMs: 0,
      onAnswer({ embeddings, layers }) {
        line.close();
        resolve({ embeddings, weights: layers.reduce((sum, { parameterCount }) => sum + parameterCount, 0) });
      },
    });
    signal.addEventListener('abort', () => {
      line.close();
      reject(signal.reason);
    });
    line.ask({ images, activations: false, filters: 0 }, true);
  });
}

const isReady = () => {
  const { phase, frameCount, probeReady } = runStore.getState();
  return phase === 'ready' && frameCount > 0 && probeReady;
};

/** Stands, and shows the frame of its last step. */
const standsAt = (step: number) => () => {
  const { playing, step: present } = runStore.getState();
  return isReady() && !playing && present >= step && latest()?.step === present;
};

export async function playgroundHands(signal: AbortSignal, report: Report): Promise<Hands<RunMark>> {
  await pause(restartMs, signal);
  await until(isReady, [runStore], signal);
  const cannot = () => Promise.reject(new Error('the playground has no such points'));
  const hands: Hands<RunMark> = {
    async train(to) {
      session.setLimit(to);
      session.play();
      await until(
        () => {
          report(runStore.getState().step, to);
          return standsAt(to)();
        },
        [runStore],
        signal,
      );
    },
    async change(experiment) {
      setExperiment(experiment);
    },
    async reset() {
      session.reset();
      await until(() => standsAt(0)() && latest()?.step === 0, [runStore], signal);
    },
    place: cannot,
    move: cannot,
    async pick(digit) {
      const row = probe()?.labels.indexOf(digit) ?? -1;
      if (row >= 0) setAnchor(row);
    },
    async look(withTwins) {
      await until(standsAt(0), [runStore], signal);
      const twins = withTwins ? await askTwins(signal) : null;
      const frame = latest();
      const labels = probe()?.labels;
      if (!frame || !labels) return [];
      const { step, positions, embeddingSize: size, batch } = frame;
      const objective = experimentStore.getState().experiment;
      await untilWords(objective, signal);
      const curves = { losses: lossCurve.values(), activeShares: activeShareCurve.values() };
      const seen = { batch, mined: minedNegativesOf(frame), twins, byWords: byWords(frame, labels, objective) };
      return [markOf({ step, positions, size, labels, objective, ...seen, ...curves })];
    },
  };
  // A lesson begins at the beginning, also where somebody has trained before it.
  if (runStore.getState().step > 0) await hands.reset();
  return hands;
}
