/** The player: the timeline above, under it play, one step, step by step, reset, playing back, and the run as a file; over all of it what recorded run this is. */

import { useRecorded, useRun } from '../state/react';
import { session } from '../state/session';
import { beginStepByStep } from '../state/stepByStep';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { PlaybackControls } from './PlaybackControls';
import { PlayerButtons } from './PlayerButtons';
import { RecordedBar } from './RecordedBar';
import { RecordedControls } from './RecordedControls';
import { RunFile } from './RunFile';
import { StepPanel } from './StepPanel';
import { Timeline } from './Timeline';
import './run.css';

export function RunControls() {
  const text = useText();
  const failed = useRun((state) => state.phase === 'failed');
  const ready = useRun((state) => state.phase === 'ready');
  const recorded = useRecorded((state) => state.id !== null);
  return (
    <section className="run" aria-label={text.run.controls}>
      <RecordedBar />
      <StepPanel />
      <Timeline />
      <div className="run-row">
        {recorded ? (
          <RecordedControls commands={session} />
        ) : (
          <PlayerButtons commands={session}>
            <Button
              look="outlined"
              icon="phases"
              label={text.time.stepByStep}
              title={text.time.stepByStepHint}
              disabled={failed || !ready}
              onClick={() => void beginStepByStep()}
              data-testid="step-by-step"
            />
          </PlayerButtons>
        )}
        <PlaybackControls />
        <RunFile />
      </div>
    </section>
  );
}
