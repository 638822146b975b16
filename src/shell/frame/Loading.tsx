/** Over an embed's picture: why nothing is seen yet, with numbers; why nothing goes on. */
import { useRun } from '../../state/react';
import { PhaseProgress } from '../PhaseProgress';
import { PauseWhy } from './PauseWhy';

export function Loading() {
  const phase = useRun((state) => state.phase);
  const placed = useRun((state) => state.frameCount > 0);
  if (typeof Worker !== 'undefined' && !placed && phase !== 'failed')
    return (
      <div className="embed-loading">
        <PhaseProgress />
      </div>
    );
  return <PauseWhy />;
}
