/** The player of all runs at once: one timeline in images forwarded, under it play, step and reset, and how it goes. */

import { useEffect, useRef } from 'react';
import { compareSession } from '../../state/compare/compareCommands';
import { compareStore } from '../../state/compare/compareStore';
import { setComparedPlayhead, subscribeCompared } from '../../state/compare/compareTimelines';
import { moveCompared } from '../../state/compare/moveCompared';
import { useCompared } from '../../state/compare/useCompared';
import { useRecorded, useRun } from '../../state/react';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { currentNumbers } from '../../text/numbers';
import { usePart, useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { writeText } from '../../ui/writeText';
import { createPainter } from '../../views/animation';
import { PlaybackControls } from '../PlaybackControls';
import { PlayerButtons } from '../PlayerButtons';
import { RecordedControls } from '../RecordedControls';
import '../run.css';

const moves: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

export function CompareControls() {
  const text = useText();
  const words = usePart({ en, es });
  const root = useRef<HTMLElement>(null);
  const read = useRef(words);
  read.current = words;
  const live = useCompared((state) => state.playheadImages === 'live');
  const recorded = useRecorded((state) => state.id !== null);
  const pause = useRun((state) => state.pauseReason);
  const backend = useRun((state) => state.backend);

  useEffect(() => {
    const slider = root.current?.querySelector('input');
    const status = root.current?.querySelector('.compare-pace');
    if (!slider || !status) return;
    const write = () => {
      const { playheadImages, imagesSeen, imagesPerSecond } = compareStore.getState();
      const { count } = currentNumbers();
      const present = playheadImages === 'live' ? imagesSeen : playheadImages;
      if (Number(slider.max) !== imagesSeen) slider.max = String(imagesSeen);
      if (Number(slider.value) !== present) slider.value = String(present);
      slider.disabled = imagesSeen === 0;
      slider.dataset.value = String(present);
      slider.setAttribute('aria-valuetext', read.current.timelineValue(count(present)));
      const pace = imagesPerSecond > 0 ? ` · ${read.current.speed(count(imagesPerSecond))}` : '';
      writeText(status, `${read.current.images(count(present))}${pace}`);
    };
    const painter = createPainter(write);
    const onInput = () => setComparedPlayhead(Number(slider.value));
    // By kept moments: an image more or less shows nothing.
    const onKey = (event: KeyboardEvent) => {
      const direction = moves[event.key];
      if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      moveCompared(direction);
    };
    slider.addEventListener('input', onInput);
    slider.addEventListener('keydown', onKey);
    const stops = [subscribeCompared(painter.ask), compareStore.subscribe(painter.ask)];
    write();
    return () => {
      painter.stop();
      slider.removeEventListener('input', onInput);
      slider.removeEventListener('keydown', onKey);
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <section className="run compare-run" aria-label={text.run.controls} ref={root}>
      <div className="run-timeline">
        <span className="run-track">
          <span className="run-slider">
            <input
              className="slider"
              type="range"
              min={0}
              max={0}
              step="any"
              defaultValue={0}
              aria-label={words.timeline}
              title={words.timelineHint}
              data-testid="timeline"
            />
          </span>
        </span>
        <Button
          label={recorded ? (live ? text.recorded.end : text.recorded.toEnd) : live ? text.run.live : text.run.goLive}
          layout="run-live"
          disabled={live}
          onClick={() => setComparedPlayhead('live')}
          data-testid="live"
          data-value={live ? 'live' : 'past'}
        />
      </div>
      <div className="run-row">
        {recorded ? (
          <>
            <RecordedControls commands={compareSession} />
            <PlaybackControls />
          </>
        ) : (
          <PlayerButtons commands={compareSession} />
        )}
        <p className="compare-status muted">
          <span className="compare-pace" data-testid="pace" />
          {backend && <span> · {text.backend.names[backend]}</span>}
          {pause && text.run.pauses[pause] && <span> · {text.run.pauses[pause]}</span>}
        </p>
      </div>
    </section>
  );
}
