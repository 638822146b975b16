/** The player's buttons while a recorded run is shown: play it, its next frame, its start. */

import { moveByFrames, togglePlayback } from '../state/playback';
import { usePlayback, useRun } from '../state/react';
import { session } from '../state/session';
import { useText } from '../text/text';
import { Button } from '../ui/Button';

export function RecordedControls() {
  const { run, recorded: text } = useText();
  const active = usePlayback((state) => state.active);
  const ready = useRun((state) => state.phase === 'ready');
  return (
    <>
      <Button
        look="primary"
        icon={active ? 'pause' : 'play'}
        label={active ? run.pause : text.play}
        title={active ? text.pauseHint : text.playHint}
        layout="run-play"
        disabled={!ready}
        onClick={togglePlayback}
        data-testid="play"
        data-value={active ? 'playing' : 'paused'}
      />
      <Button
        look="outlined"
        icon="step"
        label={text.next}
        title={text.nextHint}
        disabled={!ready}
        onClick={() => moveByFrames(1)}
        data-testid="step-button"
      />
      <Button
        look="outlined"
        icon="reset"
        label={text.start}
        title={text.startHint}
        disabled={!ready}
        onClick={session.reset}
        data-testid="reset"
      />
    </>
  );
}
