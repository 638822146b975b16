/** Beside the caption: that a recording is shown, and the way to train the same live; else the way to the recording of a preset, where there is one. */

import { showRecordedComparison } from '../../state/compare/browserCompare';
import { compareSession } from '../../state/compare/compareCommands';
import type { PresetId } from '../../state/compare/presets';
import { probe } from '../../state/probe';
import { useRecorded, useRun } from '../../state/react';
import { recordingOf } from '../../state/recorded/recipes';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';

export function RecordedLine({ preset }: { preset: PresetId | null }) {
  const text = useText().recorded;
  const { count } = useNumbers();
  const id = useRecorded((state) => state.id);
  const steps = useRecorded((state) => state.steps);
  const ready = useRun((state) => state.probeReady);
  if (id === null) {
    const recording = recordingOf(preset);
    if (!recording) return null;
    return (
      <Button
        look="outlined"
        label={text.showComparison}
        title={text.showComparisonHint}
        onClick={() => showRecordedComparison(recording)}
        data-testid="show-recording"
      />
    );
  }
  const images = ready ? (probe()?.labels.length ?? 0) : 0;
  return (
    <div className="compare-recorded" data-testid="recorded" data-value={id}>
      <p title={text.hint}>
        <b className="recorded-label">{text.compared}</b>{' '}
        <span className="muted">{images > 0 ? text.comparedSummary(count(images), count(steps)) : text.loading}</span>
      </p>
      <Button
        look="primary"
        label={text.trainSame}
        title={text.comparedLive}
        disabled={images === 0}
        onClick={compareSession.restart}
        data-testid="train-live"
      />
    </div>
  );
}
