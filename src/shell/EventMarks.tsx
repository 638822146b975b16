/** What was changed while the run went on, one mark a step over the timeline: a press looks at that step. One tab stop; arrow keys go from mark to mark. */

import { type KeyboardEvent, useState } from 'react';
import { stopPlayback } from '../state/playback';
import { useEvents } from '../state/react';
import type { RunEvent } from '../state/runEvents';
import { indexOfStep, seek } from '../state/timeline';
import { eventGlyphs, eventInWords } from '../text/eventWords';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';

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

export function EventMarks() {
  const text = useText();
  const numbers = useNumbers();
  const events = useEvents((state) => state.events);
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
