/** The runs that an 'open' message asks for, as one list: the first, and those beside it. */
import type { LiveChange, OpenedRun, ToEngine } from './protocol';

export type Open = Extract<ToEngine, { type: 'open' }>;

export const runsOf = ({ experiment, checkpoint, beside = [] }: Open): OpenedRun[] => [{ experiment, checkpoint }, ...beside];

/** The same message with other runs in it, as many. */
function withRuns(message: Open, [{ experiment, checkpoint }, ...beside]: readonly OpenedRun[]): Open {
  return { ...message, experiment, checkpoint, ...(message.beside ? { beside } : {}) };
}

/** The same message with a live change of one run, or of all. */
export function changeRuns(message: Open, change: LiveChange, run?: number): Open {
  const changed = runsOf(message).map((opened, index) =>
    run === undefined || run === index ? { ...opened, experiment: { ...opened.experiment, ...change } } : opened,
  );
  return withRuns(message, changed);
}

/** The same runs, none from a checkpoint. */
export function fromStart(message: Open): Open {
  return withRuns(
    message,
    runsOf(message).map(({ experiment }) => ({ experiment })),
  );
}
