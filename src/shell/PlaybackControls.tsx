/** Playing the run back: start and stop, and how fast. */

import { setPlaybackSpeed, togglePlayback } from '../state/playback';
import { playbackSpeeds } from '../state/playbackPace';
import { usePlayback, useRecorded, useRun } from '../state/react';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';

export function PlaybackControls() {
  const text = useText().time;
  const { upTo } = useNumbers();
  const active = usePlayback((state) => state.active);
  const speed = usePlayback((state) => state.speed);
  const empty = useRun((state) => state.frameCount < 2);
  // A recording is played by its one play button.
  const recorded = useRecorded((state) => state.id !== null);
  return (
    <span className="run-playback">
      {!recorded && (
        <Button
          icon={active ? 'pause' : 'replay'}
          iconOnly
          label={active ? text.stopReplay : text.replay}
          title={active ? text.stopReplayHint : text.replayHint}
          disabled={empty}
          onClick={togglePlayback}
          data-testid="replay"
          data-value={active ? 'playing' : 'stopped'}
        />
      )}
      <Select
        label={text.speed}
        value={speed}
        options={playbackSpeeds.map((value) => ({ value, name: text.speedValue(upTo(value, 1)) }))}
        onChange={setPlaybackSpeed}
        testId="replay-speed"
      />
    </span>
  );
}
