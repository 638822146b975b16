/**
 * The settings, built from the table of the experiment's fields and the catalogue of losses: each control says what it does and whether it
 * restarts the run, and only what the chosen loss can have is offered.
 */

import { useId } from 'react';
import type { Experiment } from '../engine/protocol';
import { type LossEntry, lossEntry } from '../ranking/catalogue';
import { experimentFields } from '../state/experiment';
import { type ExperimentState, setExperiment } from '../state/experimentStore';
import { useExperiment } from '../state/react';
import { useNumbers } from '../text/numbers';
import { type Explained, type Text, useText } from '../text/text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Toggle } from '../ui/Toggle';
import { Formula, LossDetails } from './LossDetails';
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

/** Words for each value of a choice; numbers speak for themselves. */
function choiceNames(key: Key, text: Text): Record<string, Explained> {
  const { losses, distances, minings, averages, similarities, nets, optimisers } = text.settings;
  const names: Partial<Record<Key, Record<string, Explained>>> = {
    loss: losses,
    average: averages,
    similarity: similarities,
    distance: distances,
    mining: minings,
    net: nets,
    optimiser: optimisers,
    leftOut: { none: { name: text.openSet.none, hint: '' } },
  };
  return names[key] ?? {};
}

/** The values of a choice that the loss can have, or all of them. */
function offered(key: Key, { distances, minings }: LossEntry): readonly (string | number)[] | null {
  if (key === 'distance') return distances;
  return key === 'mining' ? minings : null;
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
  const choices = choiceNames(name, text);
  const hint = choices[String(value)]?.hint;
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
        {field.kind === 'choice' && (
          <Select
            id={id}
            value={value as string | number}
            options={(offered(name, lossEntry(loss)) ?? field.values).map((option) => ({
              value: option,
              name: choices[String(option)]?.name ?? String(option),
            }))}
            onChange={(next) => change(next as Experiment[Key])}
            describedBy={shown ? `${id}-hint` : undefined}
            testId={`setting-${name}`}
          />
        )}
        {field.kind === 'boolean' && (
          <Toggle
            id={id}
            label={words.name}
            hideLabel
            checked={value === true}
            onChange={(next) => change(next)}
            testId={`setting-${name}`}
          />
        )}
        {(field.kind === 'number' || field.kind === 'integer') && (
          <NumberField
            id={id}
            value={value as number}
            min={field.hardMin}
            max={field.hardMax}
            step={field.scale === 'log' ? 'any' : field.step}
            integer={field.kind === 'integer'}
            onChange={change}
            testId={`setting-${name}`}
          />
        )}
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
