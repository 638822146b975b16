/**
 * The reader's own runs since the page was opened, a row a run: what was asked and how well words found images when it was last seen. So that the same can be
 * tried with other word vectors and compared. Forgotten with the page; a run is one opening of the engine.
 */
import type { Experiment } from '../../engine/protocol';
import { experimentFields, experimentKeys } from '../experiment';
import { experimentStore } from '../experimentStore';
import { writeUrl } from '../experimentUrl';
import { runStore } from '../runStore';
import { session, takeAddress } from '../session';
import { latest, subscribe } from '../timeline';
import { retrievalOf, subscribePrecision } from './retrieval';
import { listedRetrieval } from './search';
import { fileRun, type TriedRun } from './triedRunsList';

let runs: readonly TriedRun[] = [];
const listeners = new Set<() => void>();

/** Newest last; another array whenever it changed. */
export const triedRuns = (): readonly TriedRun[] => runs;

export function subscribeTriedRuns(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let nextId = 1;
let opening: { id: number; experiment: Experiment; step: number; wasChanged: boolean } | null = null;

/** The run that trains now: another one where the frames began anew or went back to the start. */
function presentRun(step: number, experiment: Experiment) {
  if (!opening || step < opening.step) opening = { id: nextId++, experiment, step, wasChanged: false };
  const run = opening;
  const changed = experimentKeys.filter((key) => experiment[key] !== run.experiment[key]);
  // Another run is about to be opened with this: the frames are not of it.
  if (changed.some((key) => !experimentFields[key].live)) return null;
  if (changed.length > 0 && step > 0) run.wasChanged = true;
  run.experiment = experiment;
  run.step = step;
  return run;
}

function file(): void {
  const frame = latest();
  if (!frame) {
    opening = null;
    return;
  }
  const run = presentRun(frame.step, experimentStore.getState().experiment);
  const found = run && frame.step > 0 ? retrievalOf(frame) : null;
  if (!run || !found) return;
  const row: TriedRun = {
    id: run.id,
    experiment: run.experiment,
    wasChanged: run.wasChanged,
    step: frame.step,
    imagesSeen: frame.imagesSeen,
    meanAveragePrecision: found.meanAveragePrecision,
    // Another twenty words are ranked only when the run rests.
    listedPrecision: runStore.getState().playing ? Number.NaN : listedMean(),
  };
  const next = fileRun(runs, row);
  if (next === runs) return;
  runs = next;
  for (const listener of [...listeners]) listener();
}

function listedMean(): number {
  const scored = (listedRetrieval(latest()) ?? []).map(({ averagePrecision }) => averagePrecision);
  const known = scored.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : Number.NaN;
}

/** Keeps the list. Returns how to stop; what was tried stays. */
export function syncTriedRuns(): () => void {
  const forgetOpening = () => {
    if (!latest()) opening = null;
  };
  const stops = [
    subscribe(forgetOpening),
    subscribePrecision(file),
    runStore.subscribe((state) => state.playing, file),
    experimentStore.subscribe((state) => state.experiment, file),
  ];
  return () => {
    for (const stop of stops) stop();
    opening = null;
  };
}

/** Trains the present experiment anew with these vectors, to as many steps as the present run has; then it pauses. Nothing before the first step. */
export function tryWithVectors(wordVectors: Experiment['wordVectors']): void {
  const steps = latest()?.step ?? 0;
  if (steps === 0) return;
  const { experiment, page } = experimentStore.getState();
  takeAddress(`?${writeUrl({ ...experiment, wordVectors }, { ...page, steps, autoplay: false })}`);
  session.play();
}
