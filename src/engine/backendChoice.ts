/**
 * Starts the backend that experiments ask for and says which and why. The choice is kept while the same nets ask for the same backend: a reset must
 * not time the machine anew and land elsewhere.
 */
import { chooseBackend, type Machine } from './backends/choose';
import { compileAhead } from './backends/compileAhead';
import { timeSteps } from './backends/trial';
import { heaviest, netShape } from './lockstep';
import type { BackendId, BackendReport, Experiment } from './protocol';
import type { Say } from './runLoopContract';

/**
 * @param machine what can be tried here, given how a real training step is timed.
 * @returns starts one backend for all of these experiments, at least one: timed for the heaviest, with the shaders of all compiled ahead.
 */
export function createBackendChoice(
  machine: (timeStep: () => Promise<number>) => Machine,
): (experiments: readonly Experiment[], say: Say) => Promise<BackendId> {
  let choice: { key: string; chosen: BackendId; reports: BackendReport[] } | null = null;
  return async (experiments, say) => {
    say({ type: 'progress', phase: 'backend', done: 0, total: 1, unit: 'parts' });
    const [{ backend }] = experiments;
    const shapes = new Map(experiments.map((experiment) => [netShape(experiment), experiment]));
    const key = `${backend} ${[...shapes.keys()].join(', ')}`;
    if (choice?.key === key) {
      say({ type: 'backend', chosen: choice.chosen, reports: choice.reports });
      return choice.chosen;
    }
    choice = null;
    const tellCompiled = (done: number, total: number) =>
      say({ type: 'progress', phase: 'compile', done, total, unit: 'parts' });
    const surroundings = machine(() => timeSteps(heaviest(experiments), tellCompiled));
    const { chosen, reports, refused } = await chooseBackend(backend, surroundings);
    if (refused)
      say({
        type: 'notice',
        notice: { code: 'backend-refused', severity: 'warning', parameters: { ...refused, chosen } },
      });
    if (!surroundings.hasWebAssembly && chosen === 'cpu')
      say({ type: 'notice', notice: { code: 'no-webassembly', severity: 'warning', parameters: {} } });
    say({ type: 'backend', chosen, reports });
    for (const experiment of shapes.values()) await compileAhead(experiment, tellCompiled);
    choice = { key, chosen, reports };
    return chosen;
  };
}
