/** One setting: its name, its control, what it does and whether it restarts the run. Built from the table of the experiment's fields. */

import { useId } from 'react';
import type { Experiment } from '../engine/protocol';
import { experimentFields } from '../state/experiment';
import { type ExperimentState, setExperiment } from '../state/experimentStore';
import { useExperiment } from '../state/react';
import { useNumbers } from '../text/numbers';
import { choiceNames } from '../text/settingWords';
import { type Explained, useText } from '../text/text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Formula } from './LossDetails';
import { SettingControl } from './SettingControl';
import { type Note, type NotedField, settingNotes } from './settingNotes';

/** All that a control of its own kind sets: the margin has a slider, the class words a table. */
export type SettingName = Exclude<keyof Experiment, 'task' | 'margin' | 'backend' | 'classWords'>;

/** The choice itself is explained under these, not only on hovering. */
const explained: readonly SettingName[] = ['dataset', 'loss', 'mining', 'net', 'wordLoss', 'wordMining', 'wordVectors'];

/** Reads its own value only: a margin that is being dragged renders nothing here, unless a note comes or goes. */
export function Setting({ name }: { name: SettingName }) {
  const text = useText();
  const numbers = useNumbers();
  const value = useExperiment((state) => state.experiment[name]);
  const loss = useExperiment((state) => state.experiment.loss);
  const dataset = useExperiment((state) => state.experiment.dataset);
  const noteIn = (state: ExperimentState): Note | undefined =>
    settingNotes(state.experiment, text, numbers)[name as NotedField];
  const noteWords = useExperiment((state) => noteIn(state)?.words);
  const warns = useExperiment((state) => noteIn(state)?.warns === true);
  const id = useId();
  const field = experimentFields[name];
  const words: Explained = text.settings.fields[name];
  const hint = choiceNames(name, text, dataset)[String(value)]?.hint;
  const shown = noteWords ?? (explained.includes(name) ? hint : undefined);
  const change = (next: Experiment[SettingName]) => setExperiment({ [name]: next });
  const title = `${words.hint} ${field.live ? text.settings.live : text.settings.restartsHint}`;
  return (
    <div className="setting">
      <label htmlFor={id} title={title}>
        {words.name}
        {!field.live && (
          <span className="setting-restarts muted" title={text.settings.restartsHint}>
            <Icon name="restart" />
            <span className="visually-hidden">{text.settings.restarts}</span>
          </span>
        )}
      </label>
      <span className="setting-control">
        <SettingControl
          id={id}
          name={name}
          value={value}
          loss={loss}
          dataset={dataset}
          onChange={change}
          describedBy={shown ? `${id}-hint` : undefined}
          testId={`setting-${name}`}
        />
        {name === 'seed' && (
          <Button
            icon="dice"
            iconOnly
            label={text.settings.newSeed}
            onClick={() => change(1 + Math.floor(Math.random() * experimentFields.seed.max))}
            data-testid="new-seed"
          />
        )}
      </span>
      {shown && (
        <p id={`${id}-hint`} className={`setting-hint ${warns ? 'setting-note' : 'muted'}`}>
          {shown}
        </p>
      )}
      {name === 'loss' && <Formula />}
    </div>
  );
}
