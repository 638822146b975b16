/** Over the player while a recorded run is shown: that it is one, of what, and the way to train the same live; or what was moved that it cannot follow. */

import { experimentKeys } from '../state/experiment';
import { useExperiment, useRecorded, useRun } from '../state/react';
import { type RecordingId, recipes } from '../state/recorded/recipes';
import { keepRecording, trainLive } from '../state/recorded/recordedSession';
import type { RecordedState } from '../state/recorded/recordedStore';
import { type NumberFormats, useNumbers } from '../text/numbers';
import { valueInWords } from '../text/settingWords';
import { type Text, useText } from '../text/text';
import { Button } from '../ui/Button';

/** A recording made for another page may have no title here. */
export const recordingTitle = (id: string, text: Text): string =>
  id in recipes ? text.recorded.titles[id as RecordingId] : id;

function summary({ experiment, steps }: RecordedState, text: Text, { count }: NumberFormats): string {
  if (!experiment) return text.recorded.loading;
  const { losses, minings, nets } = text.settings;
  const { loss, mining, net, embeddingSize, seed } = experiment;
  const words = [losses[loss].name, minings[mining].name, nets[net].name] as const;
  return `${text.recorded.experiment(...words, String(embeddingSize), String(seed))}, ${text.recorded.steps(count(steps))}`;
}

function changesInWords(changes: NonNullable<RecordedState['changes']>, text: Text, numbers: NumberFormats): string {
  return experimentKeys
    .flatMap((key) => {
      const value = changes[key];
      if (value === undefined) return [];
      const words = valueInWords(key, value, text, numbers);
      return [text.recorded.change(text.settings.fields[key].name.toLowerCase(), words)];
    })
    .join(', ');
}

export function RecordedBar() {
  const text = useText();
  const numbers = useNumbers();
  const recorded = useRecorded((state) => state);
  const atEnd = useRun((state) => state.playhead === 'live' && state.frameCount > 0);
  const otherMargin = useExperiment((state) => state.experiment.margin);
  const { id, experiment, changes, hasEvents, steps } = recorded;
  if (id === null) return null;
  const words = text.recorded;
  const sameMargin = experiment === null || experiment.margin === otherMargin;
  return (
    <div
      className="recorded-bar"
      data-testid="recorded"
      data-value={id}
      data-state={changes ? 'changed' : atEnd ? 'end' : 'shown'}
    >
      <p>
        <b className="recorded-label" title={words.hint}>
          {words.label}
        </b>{' '}
        {changes ? (
          <span role="status">{words.changed(changesInWords(changes, text, numbers))}</span>
        ) : (
          <>
            <span>{recordingTitle(id, text)}</span>{' '}
            <span className={atEnd ? 'muted' : 'recorded-summary muted'}>
              {atEnd ? words.over(numbers.count(steps)) : summary(recorded, text, numbers)}
            </span>
          </>
        )}
      </p>
      <span className="recorded-actions">
        {changes && <Button label={words.keep} onClick={keepRecording} data-testid="keep-recording" />}
        <Button
          look={changes || atEnd ? 'primary' : 'outlined'}
          label={
            changes ? words.trainChanged : sameMargin ? words.trainSame : words.trainWithMargin(numbers.upTo(otherMargin, 3))
          }
          title={hasEvents && !changes ? words.trainSameWithEvents : words.trainSameHint}
          disabled={experiment === null}
          onClick={trainLive}
          data-testid="train-live"
        />
      </span>
    </div>
  );
}
