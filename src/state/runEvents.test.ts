import { afterEach, describe, expect, it } from 'vitest';
import { defaultExperiment } from './experiment';
import { eventLimit, eventStore, mergeEvent, type RunEvent, recordChanges, rewindEvents, setEvents } from './runEvents';

const margin = (step: number, from: number, to: number): RunEvent => ({ step, key: 'margin', from, to });
const mining = (step: number, to: string): RunEvent => ({ step, key: 'mining', from: 'batch-all', to });

describe('merging events', () => {
  it('makes one of the moves of a drag, also when training goes on meanwhile', () => {
    let events = mergeEvent([], margin(140, 1, 0.9), false);
    events = mergeEvent(events, margin(144, 0.9, 0.5), true);
    events = mergeEvent(events, margin(147, 0.5, 0.4), true);
    expect(events).toEqual([margin(140, 1, 0.4)]);
  });

  it('keeps changes apart that were made at other times or of other settings', () => {
    let events = mergeEvent([], margin(10, 1, 0.5), false);
    events = mergeEvent(events, mining(10, 'batch-hard'), false);
    events = mergeEvent(events, margin(20, 0.5, 1), false);
    expect(events.map(({ key, step }) => `${key} ${step}`)).toEqual(['margin 10', 'mining 10', 'margin 20']);
  });

  it('makes one of all changes at one step, and none of there and back', () => {
    const events = mergeEvent(mergeEvent([], mining(5, 'batch-hard'), false), margin(5, 1, 2), false);
    expect(mergeEvent(events, margin(5, 2, 3), false)[1]).toEqual(margin(5, 1, 3));
    expect(mergeEvent(events, margin(5, 2, 1), false)).toEqual([mining(5, 'batch-hard')]);
  });

  it('keeps a bounded number', () => {
    let events: RunEvent[] = [];
    for (let step = 1; step <= eventLimit + 50; step++) events = mergeEvent(events, margin(step, step, step + 1), false);
    expect(events).toHaveLength(eventLimit);
    expect(events[0].step).toBe(51);
  });
});

describe('a run that goes back', () => {
  const events = [margin(10, 1, 0.5), mining(30, 'batch-hard'), margin(40, 0.5, 2)];

  it('has changed then what it was asked to change later', () => {
    expect(rewindEvents(events, 20)).toEqual([margin(10, 1, 0.5), mining(20, 'batch-hard'), margin(20, 0.5, 2)]);
    expect(rewindEvents(events, 30)).toEqual([margin(10, 1, 0.5), mining(30, 'batch-hard'), margin(30, 0.5, 2)]);
  });

  it('has changed nothing at its start', () => {
    expect(rewindEvents(events, 0)).toEqual([]);
  });
});

describe('recording', () => {
  afterEach(() => setEvents([]));

  it('files what changes live, after the first step, by the pauses between the moves', () => {
    const change = (step: number, patch: object, atMs: number, before = defaultExperiment) => {
      const next = { ...before, ...patch };
      recordChanges(step, before, next, atMs);
      return next;
    };
    change(0, { margin: 0.3 }, 0);
    expect(eventStore.getState().events).toEqual([]);
    let present = change(8, { margin: 0.8, seed: 7 }, 10_000);
    present = change(9, { margin: 0.6 }, 10_100, present);
    present = change(12, { margin: 0.4, mining: 'batch-hard' }, 20_000, present);
    expect(eventStore.getState().events).toEqual([margin(8, 1, 0.6), mining(12, 'batch-hard'), margin(12, 0.6, 0.4)]);
  });
});
