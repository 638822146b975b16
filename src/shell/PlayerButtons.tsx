/** Play, one step and reset, as the playground and the compare page have them; what stands between step and reset is the page's own. */

import type { ReactNode } from 'react';
import { useRun } from '../state/react';
import { useText } from '../text/text';
import { Button } from '../ui/Button';

export interface PlayerCommands {
  toggle(): void;
  step(): void;
  reset(): void;
}

export function PlayerButtons({ commands, children }: { commands: PlayerCommands; children?: ReactNode }) {
  const { run } = useText();
  const playing = useRun((state) => state.playing);
  const failed = useRun((state) => state.phase === 'failed');
  const ready = useRun((state) => state.phase === 'ready');
  return (
    <>
      <Button
        look="primary"
        icon={playing ? 'pause' : 'play'}
        label={playing ? run.pause : run.play}
        title={playing ? run.pauseHint : run.playHint}
        layout="run-play"
        disabled={failed}
        onClick={commands.toggle}
        data-testid="play"
        data-value={playing ? 'playing' : 'paused'}
      />
      <Button
        look="outlined"
        icon="step"
        label={run.step}
        title={run.stepHint}
        disabled={failed || !ready}
        onClick={commands.step}
        data-testid="step-button"
      />
      {children}
      <Button
        look="outlined"
        icon="reset"
        label={run.reset}
        title={run.resetHint}
        disabled={failed || !ready}
        onClick={commands.reset}
        data-testid="reset"
      />
    </>
  );
}
