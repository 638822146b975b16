/** A native slider over the frames with the run's events above it; it follows the run outside React and is only read when the reader moves it. */

import { useEffect, useRef } from 'react';
import { stopPlayback } from '../state/playback';
import { useRecorded, useRun } from '../state/react';
import { eventStore } from '../state/runEvents';
import { runStore, setPlayhead } from '../state/runStore';
import { currentFrame, currentIndex, frameCount, indexOfStep, seek } from '../state/timeline';
import { currentNumbers } from '../text/numbers';
import { currentText, useText } from '../text/text';
import { Button } from '../ui/Button';
import { createPainter } from '../views/animation';
import { EventMarks, eventsEveryMs } from './EventMarks';

/** Each mark stands over the thumb's place at its step. */
function placeMarks(root: HTMLElement, last: number): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-step]')) {
    const share = last > 0 ? indexOfStep(Number(mark.dataset.step)) / last : 0;
    mark.style.setProperty('--share', String(Math.max(0, share)));
  }
}

export function Timeline() {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const live = useRun((state) => state.playhead === 'live');
  const recorded = useRecorded((state) => state.id !== null);
  const { live: here, goLive } = recorded ? { live: text.recorded.end, goLive: text.recorded.toEnd } : text.run;

  useEffect(() => {
    const element = slider.current;
    if (!element || !root.current) return;
    const marks = root.current;
    const show = () => {
      const step = currentFrame()?.step ?? 0;
      element.dataset.value = String(step);
      element.setAttribute('aria-valuetext', currentText().run.timelineValue(currentNumbers().count(step)));
    };
    const write = () => {
      const last = Math.max(0, frameCount() - 1);
      const index = Math.max(0, currentIndex());
      // Setting what is there already would lay the thumb out anew.
      if (Number(element.max) !== last || Number(element.value) !== index) {
        element.max = String(last);
        element.value = String(index);
        element.disabled = last === 0;
      }
      placeMarks(marks, last);
      show();
    };
    const follow = createPainter(write);
    const followEvents = createPainter(write, eventsEveryMs);
    const onInput = () => {
      stopPlayback();
      seek(Number(element.value));
      show();
    };
    element.addEventListener('input', onInput);
    const stops = [runStore.subscribe((state) => state.frame, follow.ask), eventStore.subscribe(followEvents.ask)];
    follow.ask();
    return () => {
      follow.stop();
      followEvents.stop();
      element.removeEventListener('input', onInput);
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div className="run-timeline" ref={root}>
      <div className="run-track">
        <EventMarks />
        <span className="run-slider">
          <input
            ref={slider}
            className="slider"
            type="range"
            min={0}
            max={0}
            defaultValue={0}
            aria-label={text.run.timeline}
            title={text.time.timelineHint}
            data-testid="timeline"
          />
        </span>
      </div>
      <Button
        label={live ? here : goLive}
        layout="run-live"
        disabled={live}
        onClick={() => setPlayhead('live')}
        data-testid="live"
        data-value={live ? 'live' : 'past'}
      />
    </div>
  );
}
