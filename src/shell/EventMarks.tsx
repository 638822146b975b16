/** What was changed while the run went on, one mark a step over the timeline: a press looks at that step. One tab stop; arrow keys go from mark to mark. */

import { type KeyboardEvent, useEffect, useState } from 'react';
import { stopPlayback } from '../state/playback';
import { eventStore, type RunEvent } from '../state/runEvents';
import { indexOfStep, seek } from '../state/timeline';
import { eventGlyphs, eventInWords } from '../text/eventWords';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { createPainter } from '../views/animation';

const moves: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** In order of steps. */
function byStep(events: readonly RunEvent[]): [number, RunEvent[]][] {
  const groups = new Map<number, RunEvent[]>();
  for (const event of events) groups.set(event.step, [...(groups.get(event.step) ?? []), event]);
  return [...groups].sort(([a], [b]) => a - b);
}

/** A margin that is dragged changes its event with every move: the marks follow at most so often, and never in a frame that the hand needs. */
export const eventsEveryMs = 150;

function useRestingEvents(): readonly RunEvent[] {
  const [events, setEvents] = useState(eventStore.getState().events);
  useEffect(() => {
    const painter = createPainter(() => setEvents(eventStore.getState().events), eventsEveryMs);
    const stop = eventStore.subscribe(painter.ask);
    painter.ask();
    return () => {
      stop();
      painter.stop();
    };
  }, []);
  return events;
}

export function EventMarks() {
  const text = useText();
  const numbers = useNumbers();
  const events = useRestingEvents();
  const [chosen, setChosen] = useState(0);
  if (events.length === 0) return null;
  const marks = byStep(events);
  const stop = Math.min(chosen, marks.length - 1);

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(marks.length - 1, stop + move));
    setChosen(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <ol
      className="run-events"
      aria-label={text.time.events}
      data-testid="events"
      data-value={events.length}
      onKeyDown={onKeyDown}
    >
      {marks.map(([step, changes], i) => {
        const words = changes.map((event) => eventInWords(event, text, numbers)).join('\n');
        return (
          <li key={step} data-step={step}>
            <button
              type="button"
              tabIndex={i === stop ? 0 : -1}
              title={words}
              aria-label={words}
              onClick={() => {
                stopPlayback();
                setChosen(i);
                seek(indexOfStep(step));
              }}
            >
              {eventGlyphs(changes)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
