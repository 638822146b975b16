/** The compare page's commands, whoever follows them: the runs that are trained, or a recording of them. What each does stands at `trainedCompare`. */
import { trainedCompare } from './compareSession';

export type CompareCommands = typeof trainedCompare;
let commands: CompareCommands = trainedCompare;

/** A recording is shown instead of runs that are trained: the commands go there; null gives them back. */
export function redirectCompare(to: CompareCommands | null): void {
  commands = to ?? trainedCompare;
}

export const compareSession: CompareCommands = {
  play: () => commands.play(),
  pause: () => commands.pause(),
  toggle: () => commands.toggle(),
  step: () => commands.step(),
  reset: () => commands.reset(),
  release: () => commands.release(),
  restart: () => commands.restart(),
  setLimit: (steps) => commands.setLimit(steps),
  change: (run, change) => commands.change(run, change),
  replaceRuns: (asked) => commands.replaceRuns(asked),
  retryData: () => commands.retryData(),
  chooseBackend: (backend) => commands.chooseBackend(backend),
};
