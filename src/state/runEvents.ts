/**
 * What somebody changed while the run went on (margin, mining, loss, distance, learning rate: the fields that change live), each with the step after
 * which it holds. Moves of one drag are one event. Kept with the run: marked on the timeline, saved with it, forgotten with it.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../engine/protocol';
import { experimentFields, experimentKeys } from './experiment';

export type EventValue = string | number | boolean;

export interface RunEvent {
  /** The last step that was seen with the old value. */
  step: number;
  key: keyof Experiment;
  from: EventValue;
  to: EventValue;
}

/** Moves of the same control with less time between them belong together. */
const dragMs = 800;
/** More than these no timeline can show; the oldest go first. */
export const eventLimit = 200;

/** Adds an event in order of steps; one of the same key at the same step, or of the same drag, takes the new value instead. */
export function mergeEvent(events: readonly RunEvent[], added: RunEvent, sameDrag: boolean): RunEvent[] {
  const last = events.findLastIndex(({ key }) => key === added.key);
  const known = events[last];
  if (!known || (known.step !== added.step && !sameDrag)) return [...events, added].slice(-eventLimit);
  const merged = { ...known, to: added.to };
  // There and back again: nothing has changed.
  return Object.is(merged.from, merged.to) ? events.filter((_, i) => i !== last) : events.with(last, merged);
}

/** The events of a run that goes on from `step` again with the settings of now: what was changed later is changed there. */
export function rewindEvents(events: readonly RunEvent[], step: number): RunEvent[] {
  if (step === 0) return [];
  let kept: RunEvent[] = events.filter((event) => event.step <= step);
  for (const event of events) if (event.step > step) kept = mergeEvent(kept, { ...event, step }, false);
  return kept;
}

export interface EventState {
  events: readonly RunEvent[];
}

export const eventStore = createStore<EventState>()(subscribeWithSelector((): EventState => ({ events: [] })));

const movedAt = new Map<keyof Experiment, number>();

/** Files what differs between two experiments. At step 0 nothing was trained yet, so nothing has changed. */
export function recordChanges(step: number, before: Experiment, next: Experiment, nowMs: number): void {
  for (const key of experimentKeys) {
    const from = before[key];
    const to = next[key];
    if (!experimentFields[key].live || Object.is(from, to)) continue;
    const sameDrag = nowMs - (movedAt.get(key) ?? Number.NEGATIVE_INFINITY) < dragMs;
    movedAt.set(key, nowMs);
    if (step > 0) eventStore.setState(({ events }) => ({ events: mergeEvent(events, { step, key, from, to }, sameDrag) }));
  }
}

export function setEvents(events: readonly RunEvent[]): void {
  movedAt.clear();
  eventStore.setState({ events });
}
