/** Play, one step, reset and the timeline, as people know them from players. */

import { useEffect, useRef } from 'react';
import { useRun } from '../state/react';
import { runStore, setPlayhead } from '../state/runStore';
import { session } from '../state/session';
import { currentFrame, currentIndex, frameCount } from '../state/timeline';
import { currentNumbers } from '../text/numbers';
import { currentText, useText } from '../text/text';
import { Button } from '../ui/Button';
import { createPainter } from '../views/animation';

export function RunControls() {
  const text = useText().run;
  const playing = useRun((state) => state.playing);
  const failed = useRun((state) => state.phase === 'failed');
  const ready = useRun((state) => state.phase === 'ready');
  return (
    <section className="run" aria-label={text.controls}>
      <Button
        look="primary"
        icon={playing ? 'pause' : 'play'}
        label={playing ? text.pause : text.play}
        title={playing ? text.pauseHint : text.playHint}
        layout="run-play"
        disabled={failed}
        onClick={session.toggle}
        data-testid="play"
        data-value={playing ? 'playing' : 'paused'}
      />
      <Button
        look="outlined"
        icon="step"
        label={text.step}
        title={text.stepHint}
        disabled={failed || !ready}
        onClick={session.step}
        data-testid="step-button"
      />
      <Button
        look="outlined"
        icon="reset"
        label={text.reset}
        title={text.resetHint}
        disabled={failed || !ready}
        onClick={session.reset}
        data-testid="reset"
      />
      <Timeline />
    </section>
  );
}

/** A native slider over the frames; it follows the run outside React and is only read when the reader moves it. */
function Timeline() {
  const text = useText().run;
  const slider = useRef<HTMLInputElement>(null);
  const live = useRun((state) => state.playhead === 'live');

  useEffect(() => {
    const element = slider.current;
    if (!element) return;
    const follow = createPainter(() => {
      const last = Math.max(0, frameCount() - 1);
      element.max = String(last);
      element.value = String(Math.max(0, currentIndex()));
      element.disabled = last === 0;
      element.setAttribute(
        'aria-valuetext',
        currentText().run.timelineValue(currentNumbers().count(currentFrame()?.step ?? 0)),
      );
    });
    const seek = () => {
      const index = Number(element.value);
      setPlayhead(index >= frameCount() - 1 ? 'live' : index);
    };
    element.addEventListener('input', seek);
    const stop = runStore.subscribe((state) => state.frame, follow.ask);
    follow.ask();
    return () => {
      follow.stop();
      element.removeEventListener('input', seek);
      stop();
    };
  }, []);

  return (
    <>
      <input
        ref={slider}
        className="slider run-timeline"
        type="range"
        min={0}
        max={0}
        defaultValue={0}
        aria-label={text.timeline}
        title={text.timeline}
        data-testid="timeline"
      />
      <Button
        label={live ? text.live : text.goLive}
        layout="run-live"
        disabled={live}
        onClick={() => setPlayhead('live')}
        data-testid="live"
        data-value={live ? 'live' : 'past'}
      />
    </>
  );
}
