/** What is still being loaded or prepared, with numbers. */

import { useRecorded, useRun } from '../state/react';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { Progress } from '../ui/Progress';

export function PhaseProgress() {
  const text = useText();
  const { count } = useNumbers();
  const phase = useRun((state) => state.phase);
  const progress = useRun((state) => state.progress);
  const recorded = useRecorded((state) => state.id !== null);
  const inKilobytes = progress?.unit === 'bytes';
  const amount = (value: number) => count(inKilobytes ? value / 1000 : value);
  const detail =
    !progress || progress.total === 0
      ? ''
      : (inKilobytes ? text.progress.bytes : text.progress.parts)(amount(progress.done), amount(progress.total));
  return (
    <Progress
      label={recorded ? text.recorded.loading : text.phases[progress?.phase ?? phase]}
      detail={detail}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      testId="progress"
    />
  );
}
