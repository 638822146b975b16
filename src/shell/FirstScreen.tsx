/** Over the stage before anything is learned: what is still loading, with numbers; then one sentence on what one sees, an invitation, and the way to the first lesson. */

import { linkTo } from '../state/pageLinks';
import { probe } from '../state/probe';
import { useExperiment, useRun } from '../state/react';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { PhaseProgress } from './PhaseProgress';

export function FirstScreen() {
  const text = useText();
  const { count } = useNumbers();
  const phase = useRun((state) => state.phase);
  const untouched = useRun((state) => state.step === 0);
  const placed = useRun((state) => state.frameCount > 0 && state.probeReady);
  const playing = useRun((state) => state.playing);
  const dataset = useExperiment((state) => state.experiment.dataset);
  const hasLesson = useExperiment((state) => state.page.lesson !== null);
  const loading = typeof Worker !== 'undefined' && phase !== 'ready' && phase !== 'failed';
  if (!loading && (!untouched || !placed)) return null;
  return (
    <div className="first" data-placed={placed}>
      {loading && <PhaseProgress />}
      {untouched && placed && !playing && !hasLesson && (
        <p>
          {text.first.sentence(count(probe()?.labels.length ?? 0), dataset)} <b>{text.first.invite}</b>
          <a href={linkTo({ page: 'sandbox', lesson: 'one-triplet' })} data-testid="first-lesson">
            {text.first.lesson}
          </a>
        </p>
      )}
    </div>
  );
}
