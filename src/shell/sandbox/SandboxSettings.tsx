/** Which loss the sandbox asks and how: the catalogue's losses on triplets and pairs, their distances and parameters; and why the others are not here. */

import { useId } from 'react';
import { type LossId, lossEntry, lossIds } from '../../ranking/catalogue';
import { parameters } from '../../ranking/parameters';
import { setExperiment } from '../../state/experimentStore';
import { modeOf, sandboxLosses } from '../../state/sandbox/reading';
import { useExperiment } from '../../state/useExperiment';
import { useSandboxWords } from '../../text/sandbox/words';
import { useHouse } from '../../text/text';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { Toggle } from '../../ui/Toggle';
import { MarginSlider } from '../../views/census/MarginSlider';

/** @param hasMargin false where the margin's slider stands elsewhere. */
export function SandboxSettings({ hasMargin = true }: { hasMargin?: boolean }) {
  const words = useSandboxWords();
  const { choices } = useHouse();
  const loss = useExperiment(({ experiment }) => experiment.loss);
  const distance = useExperiment(({ experiment }) => experiment.distance);
  const { distances, parameters: own } = lossEntry(loss);
  const named = (ids: readonly LossId[]) => ids.map((id) => choices.losses[id].name).join(', ');
  const absent = lossIds.filter((id) => !sandboxLosses.includes(id));
  return (
    <section className="sandbox-settings" aria-label={words.settings.title}>
      <div className="sandbox-choices">
        <Choice
          name="loss"
          value={loss}
          label={words.settings.title}
          options={sandboxLosses.map((value) => ({ value, name: choices.losses[value].name }))}
        />
        <Choice
          name="distance"
          value={distance}
          label={words.settings.distance}
          options={distances.map((value) => ({ value, name: choices.distances[value].name }))}
        />
      </div>
      <p className="setting-hint muted">{choices.losses[loss].hint}</p>
      {hasMargin && <MarginSlider />}
      <div className="sandbox-switches">
        {own.includes('swap') && <Switch name="swap" />}
        {own.includes('softMargin') && <Switch name="softMargin" />}
        {own.includes('positiveMargin') && <PositiveMargin />}
        {own.includes('average') && modeOf(loss) === 'triplet' && <Average />}
      </div>
      <p className="setting-hint muted">
        {words.settings.absent} {words.settings.batch(named(absent.filter((id) => lossEntry(id).needs === 'batch')))};{' '}
        {words.settings.classes(named(absent.filter((id) => lossEntry(id).needs === 'classes')))}.
      </p>
    </section>
  );
}

interface ChoiceProps<V extends string> {
  name: 'loss' | 'distance' | 'average';
  label: string;
  value: V;
  options: readonly { value: V; name: string }[];
}

function Choice<V extends string>({ name, label, value, options }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="sandbox-choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        options={options}
        onChange={(next) => setExperiment({ [name]: next })}
        testId={`setting-${name}`}
      />
    </div>
  );
}

function Switch({ name }: { name: 'swap' | 'softMargin' }) {
  const { parameters: fields } = useHouse().choices;
  const checked = useExperiment(({ experiment }) => experiment[name]);
  return (
    <Toggle
      label={fields[name].name}
      hint={fields[name].hint}
      checked={checked}
      onChange={(next) => setExperiment({ [name]: next })}
      testId={`setting-${name}`}
    />
  );
}

function PositiveMargin() {
  const id = useId();
  const { name, hint } = useHouse().choices.parameters.positiveMargin;
  const value = useExperiment(({ experiment }) => experiment.positiveMargin);
  const { hardMin, hardMax, step } = parameters.positiveMargin;
  return (
    <span className="sandbox-choice">
      <label htmlFor={id} title={hint}>
        {name}
      </label>
      <NumberField
        id={id}
        value={value}
        min={hardMin}
        max={hardMax}
        step={step}
        live
        onChange={(positiveMargin) => setExperiment({ positiveMargin })}
        testId="setting-positiveMargin"
      />
    </span>
  );
}

function Average() {
  const { parameters: fields, averages } = useHouse().choices;
  const value = useExperiment(({ experiment }) => experiment.average);
  return (
    <Choice
      name="average"
      label={fields.average.name}
      value={value}
      options={parameters.average.values.map((average) => ({ value: average, name: averages[average].name }))}
    />
  );
}
