/** A lesson's hands in the sandbox: they put points where the lesson wants them, let them go, and read what the sandbox shows. */
import { experimentStore, setExperiment, setPage } from '../../state/experimentStore';
import { run } from '../../state/sandbox/sandboxSteps';
import { sandboxStore } from '../../state/sandbox/sandboxStore';
import type { Hands } from '../acts';
import { type SandboxMark, sandboxMarkOf } from '../sandboxMarks';
import { pause, until } from './until';

/** What was put somewhere is looked at for so long. */
const lookMs = 1200;

/** @param atOnce nothing is shown on the way: for readers who want no motion, and for tests. */
export async function sandboxHands(signal: AbortSignal, atOnce: boolean): Promise<Hands<SandboxMark>> {
  const look = () => (atOnce ? Promise.resolve() : pause(lookMs, signal));
  const cannot = () => Promise.reject(new Error('nothing is trained in the sandbox'));
  return {
    train: cannot,
    reset: cannot,
    pick: cannot,
    async change(experiment) {
      setExperiment(experiment);
    },
    async place(points) {
      setPage({ points });
      await look();
    },
    async move() {
      run(atOnce);
      await until(() => !sandboxStore.getState().running, [sandboxStore], signal);
      await look();
    },
    async look() {
      return [sandboxMarkOf(sandboxStore.getState().reading, experimentStore.getState().experiment.margin)];
    },
  };
}
