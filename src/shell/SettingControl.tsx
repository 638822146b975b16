/** The control of one field of the experiment, by the table of fields: only what the loss can have is offered. Settings and the compare page use it. */

import type { DatasetId, Experiment, LossId } from '../engine/protocol';
import { type LossEntry, lossEntry } from '../ranking/catalogue';
import { experimentFields } from '../state/experiment';
import { choiceNames } from '../text/settingWords';
import { useText } from '../text/text';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Toggle } from '../ui/Toggle';

export type SettingKey = Exclude<keyof Experiment, 'backend' | 'task' | 'classWords'>;

/** The values of a choice that the loss can have, or all of them. */
function offered(key: SettingKey, { distances, minings }: LossEntry): readonly (string | number)[] | null {
  if (key === 'distance') return distances;
  return key === 'mining' ? minings : null;
}

interface Props {
  name: SettingKey;
  value: Experiment[SettingKey];
  /** What is offered depends on it. */
  loss: LossId;
  /** Whose classes are named. */
  dataset: DatasetId;
  onChange: (value: Experiment[SettingKey]) => void;
  id?: string;
  /** Accessible name where no label element points here. */
  label?: string;
  describedBy?: string;
  testId?: string;
}

export function SettingControl({ name, value, loss, dataset, onChange, id, label, describedBy, testId }: Props) {
  const text = useText();
  const field = experimentFields[name];
  const choices = choiceNames(name, text, dataset);
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          id={id}
          label={label}
          value={value as string | number}
          options={(offered(name, lossEntry(loss)) ?? field.values).map((option) => ({
            value: option,
            name: choices[String(option)]?.name ?? String(option),
          }))}
          onChange={(next) => onChange(next as Experiment[SettingKey])}
          describedBy={describedBy}
          testId={testId}
        />
      );
    case 'boolean':
      return (
        <Toggle
          id={id}
          label={label ?? text.settings.fields[name].name}
          hideLabel
          checked={value === true}
          onChange={onChange}
          testId={testId}
        />
      );
    case 'number':
    case 'integer':
      return (
        <NumberField
          id={id}
          label={label}
          value={value as number}
          min={field.hardMin}
          max={field.hardMax}
          step={field.scale === 'log' ? 'any' : field.step}
          integer={field.kind === 'integer'}
          onChange={onChange}
          describedBy={describedBy}
          testId={testId}
        />
      );
  }
}
