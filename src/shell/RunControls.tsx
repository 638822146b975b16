/** The player: the timeline above, under it play, one step, step by step, reset, playing back, and the run as a file. */

import { useRun } from '../state/react';
import { session } from '../state/session';
import { beginStepByStep } from '../state/stepByStep';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { PlaybackControls } from './PlaybackControls';
import { RunFile } from './RunFile';
import { StepPanel } from './StepPanel';
import { Timeline } from './Timeline';
import './run.css';

export function RunControls() {
  const text = useText();
  const { run } = text;
  const playing = useRun((state) => state.playing);
  const failed = useRun((state) => state.phase === 'failed');
  const ready = useRun((state) => state.phase === 'ready');
  return (
    <section className="run" aria-label={run.controls}>
      <StepPanel />
      <Timeline />
      <div className="run-row">
        <Button
          look="primary"
          icon={playing ? 'pause' : 'play'}
          label={playing ? run.pause : run.play}
          title={playing ? run.pauseHint : run.playHint}
          layout="run-play"
          disabled={failed}
          onClick={session.toggle}
          data-testid="play"
          data-value={playing ? 'playing' : 'paused'}
        />
        <Button
          look="outlined"
          icon="step"
          label={run.step}
          title={run.stepHint}
          disabled={failed || !ready}
          onClick={session.step}
          data-testid="step-button"
        />
        <Button
          look="outlined"
          icon="phases"
          label={text.time.stepByStep}
          title={text.time.stepByStepHint}
          disabled={failed || !ready}
          onClick={() => void beginStepByStep()}
          data-testid="step-by-step"
        />
        <Button
          look="outlined"
          icon="reset"
          label={run.reset}
          title={run.resetHint}
          disabled={failed || !ready}
          onClick={session.reset}
          data-testid="reset"
        />
        <PlaybackControls />
        <RunFile />
      </div>
    </section>
  );
}
