/**
 * Step by step: makes one training step in the engine, then shows its five phases (viewStore.phase) one after the other, by hand or by itself.
 * The playhead stays live. Whatever else moves the run or the playhead ends it.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { stopPlayback } from './playback';
import { runStore, setPlayhead } from './runStore';
import { session } from './session';
import { type StepAnatomy, stepAnatomy } from './stepAnatomy';
import { frameAt, frameCount, latest } from './timeline';
import { setPhase, stepPhases, viewStore } from './viewStore';

export interface StepByStepState {
  /** The step has been asked for and is not done yet. */
  waiting: boolean;
  /** The phases follow one another by themselves. */
  auto: boolean;
}

export const phaseMs = 1200;

const reducedMotion = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

export const stepByStepStore = createStore<StepByStepState>()(
  subscribeWithSelector((): StepByStepState => ({ waiting: false, auto: !reducedMotion() })),
);

let timer: ReturnType<typeof setTimeout> | undefined;
let stopWatching = () => {};

/** The step that is being shown, or that was made last. */
export function presentAnatomy(): StepAnatomy | null {
  const frame = latest();
  return frame && stepAnatomy(frameAt(frameCount() - 2), frame);
}

export function leaveStepByStep(): void {
  clearTimeout(timer);
  stopWatching();
  stopWatching = () => {};
  stepByStepStore.setState({ waiting: false });
  if (viewStore.getState().phase !== null) setPhase(null);
}

function scheduleNext(): void {
  clearTimeout(timer);
  const { phase } = viewStore.getState();
  if (!stepByStepStore.getState().auto || phase === null || phase === 'update') return;
  timer = setTimeout(nextPhase, phaseMs);
}

/** Shows the step just made from its first phase on, and ends when the run or the playhead moves. */
function showStep(step: number): void {
  stepByStepStore.setState({ waiting: false });
  setPhase('forward');
  scheduleNext();
  stopWatching();
  stopWatching = runStore.subscribe((run) => {
    const stays = run.step === step && !run.playing && run.playhead === 'live' && run.phase === 'ready';
    if (!stays && !stepByStepStore.getState().waiting) leaveStepByStep();
  });
}

/** Makes one step and shows its first phase; a run that plays is paused first. Does nothing while one is on its way. */
export async function beginStepByStep(): Promise<void> {
  if (stepByStepStore.getState().waiting || runStore.getState().phase !== 'ready') return;
  clearTimeout(timer);
  stopPlayback();
  setPlayhead('live');
  stepByStepStore.setState({ waiting: true });
  const standing = await session.standStill();
  if (!stepByStepStore.getState().waiting) return;
  if (!standing) {
    leaveStepByStep();
    return;
  }
  const { step } = runStore.getState();
  stopWatching();
  stopWatching = runStore.subscribe((run) => {
    if (run.step === step + 1 && latest()?.step === run.step) showStep(run.step);
    else if (run.playing || run.step < step || run.phase !== 'ready' || run.pauseReason === 'error') leaveStepByStep();
  });
  session.step();
}

/** The next phase; after the last one the next step. */
export function nextPhase(): void {
  const { phase } = viewStore.getState();
  const next = phase === null ? undefined : stepPhases[stepPhases.indexOf(phase) + 1];
  if (stepByStepStore.getState().waiting) return;
  if (next === undefined) void beginStepByStep();
  else {
    setPhase(next);
    scheduleNext();
  }
}

/** The phase before, and no further than the first. By hand, so it stays there. */
export function previousPhase(): void {
  const { phase } = viewStore.getState();
  const at = phase === null ? 0 : stepPhases.indexOf(phase);
  if (at > 0) showPhase(stepPhases[at - 1]);
}

/** Goes to a phase of the step that is shown; the phases no longer follow by themselves. */
export function showPhase(phase: (typeof stepPhases)[number]): void {
  if (viewStore.getState().phase === null) return;
  setAuto(false);
  setPhase(phase);
}

export function setAuto(auto: boolean): void {
  stepByStepStore.setState({ auto });
  scheduleNext();
}
