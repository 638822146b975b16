/** The player's buttons while a recorded run is shown: play it, its next frame, its start. */

import { usePlayback, useRun } from '../state/react';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import type { PlayerCommands } from './PlayerButtons';

/** @param commands of the page's session: it plays back while a recording is shown. */
export function RecordedControls({ commands }: { commands: PlayerCommands }) {
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
        onClick={commands.toggle}
        data-testid="play"
        data-value={active ? 'playing' : 'paused'}
      />
      <Button
        look="outlined"
        icon="step"
        label={text.next}
        title={text.nextHint}
        disabled={!ready}
        onClick={commands.step}
        data-testid="step-button"
      />
      <Button
        look="outlined"
        icon="reset"
        label={text.start}
        title={text.startHint}
        disabled={!ready}
        onClick={commands.reset}
        data-testid="reset"
      />
    </>
  );
}
