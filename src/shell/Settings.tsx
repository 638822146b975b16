/**
 * The settings, built from the table of the experiment's fields and the catalogue of losses: each control says what it does and whether it
 * restarts the run, and only what the chosen loss can have is offered.
 */

import { useId } from 'react';
import type { Experiment } from '../engine/protocol';
import { lossEntry } from '../ranking/catalogue';
import { copyBeside } from '../state/compare/copyBeside';
import { experimentFields } from '../state/experiment';
import { type ExperimentState, experimentStore, setExperiment } from '../state/experimentStore';
import { linkTo } from '../state/pageLinks';
import { useExperiment } from '../state/react';
import { useNumbers } from '../text/numbers';
import { choiceNames } from '../text/settingWords';
import { type Explained, type Text, useText } from '../text/text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Formula, LossDetails } from './LossDetails';
import { SettingControl } from './SettingControl';
import { imagesPerBatch, type Note, type NotedField, settingNotes } from './settingNotes';

type Key = Exclude<keyof Experiment, 'dataset' | 'margin' | 'backend'>;

const groups: { name: keyof Text['settings']['group']; keys: Key[] }[] = [
  { name: 'ranking', keys: ['loss', 'distance', 'mining'] },
  { name: 'net', keys: ['net', 'embeddingSize', 'normalise'] },
  { name: 'training', keys: ['optimiser', 'learningRate', 'classesPerBatch', 'samplesPerClass', 'seed'] },
  { name: 'data', keys: ['leftOut', 'flippedShare', 'shownImages'] },
];
/** The choice itself is explained under these, not only on hovering. */
const explained: readonly Key[] = ['loss', 'mining', 'net'];

/** The present experiment and a copy beside it, whose one change is then chosen on the compare page. */
function compareWithChange(): void {
  const { experiment } = experimentStore.getState();
  location.assign(linkTo({ page: 'compare', beside: copyBeside(experiment) }, experiment));
}

export function Settings() {
  const text = useText();
  const numbers = useNumbers();
  const loss = useExperiment(({ experiment }) => experiment.loss);
  // The margin has a slider of its own.
  const parameters = lossEntry(loss).parameters.filter((key) => key !== 'margin');
  const images = useExperiment(({ experiment }) => imagesPerBatch(experiment));
  return (
    <section className="settings" aria-label={text.settings.title}>
      {groups.map(({ name, keys }) => (
        <fieldset key={name}>
          <legend>{text.settings.group[name]}</legend>
          {keys.map((key) => (
            <Setting key={key} name={key} />
          ))}
          {name === 'ranking' && parameters.map((key) => <Setting key={key} name={key} />)}
          {name === 'ranking' && <LossDetails />}
          {name === 'training' && <p className="setting-hint muted">{text.settings.batchOf(numbers.count(images))}</p>}
        </fieldset>
      ))}
      <Button
        icon="change"
        look="outlined"
        label={text.pages.compareWith}
        title={text.pages.compareWithHint}
        onClick={compareWithChange}
        data-testid="compare-with"
      />
      <p className="setting-hint muted">
        <Icon name="restart" /> {text.settings.restartsLegend}
      </p>
    </section>
  );
}

/** Reads its own value only: a margin that is being dragged renders nothing here, unless a note comes or goes. */
function Setting({ name }: { name: Key }) {
  const text = useText();
  const numbers = useNumbers();
  const value = useExperiment((state) => state.experiment[name]);
  const loss = useExperiment((state) => state.experiment.loss);
  const noteIn = (state: ExperimentState): Note | undefined =>
    settingNotes(state.experiment, text, numbers)[name as NotedField];
  const noteWords = useExperiment((state) => noteIn(state)?.words);
  const warns = useExperiment((state) => noteIn(state)?.warns === true);
  const id = useId();
  const field = experimentFields[name];
  const words: Explained = text.settings.fields[name];
  const hint = choiceNames(name, text)[String(value)]?.hint;
  const shown = noteWords ?? (explained.includes(name) ? hint : undefined);
  const change = (next: Experiment[Key]) => setExperiment({ [name]: next });
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
