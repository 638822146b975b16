/** What an author chooses: what is embedded, its settings, how it looks, what is left away. */

import { type ReactNode, useId, useState } from 'react';
import { course } from '../../lessons/course';
import { presetIds } from '../../state/compare/presets';
import { type Choices, canTrain, type Embeddable, readPasted } from '../../state/embed/embedQuery';
import { experimentFields } from '../../state/experiment';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import { type EmbedId, hideableIds, viewIds } from '../../state/pageSettings';
import { recordingIds } from '../../state/recorded/recipes';
import { useExperiment } from '../../state/useExperiment';
import { en as compareEn } from '../../text/compare/en';
import { es as compareEs } from '../../text/compare/es';
import { en } from '../../text/embed/builder.en';
import { es } from '../../text/embed/builder.es';
import { useNumbers } from '../../text/numbers';
import { currentPart, languageNames, usePart, useText } from '../../text/text';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { Toggle } from '../../ui/Toggle';
import { SettingControl } from '../SettingControl';

const wholes = ['sandbox', 'map', 'recorded', 'compare', 'lesson'] as const satisfies readonly EmbedId[];
/** CSS pixels: a phone, a blog's column, a wide one, a slide. 0: all there is. */
const widths = [0, 320, 390, 640, 760, 960];
const themes = ['auto', 'light', 'dark', 'projector'] as const;

interface Props {
  choices: Choices;
  onChange(patch: Partial<Choices>): void;
}

export function ChoiceForm({ choices, onChange }: Props) {
  const words = usePart({ en, es });
  const text = useText();
  const { count } = useNumbers();
  const { embed, hide } = choices;
  const kinds = [
    ...wholes.map((value) => ({ value: value as Embeddable, name: words.kinds[value] })),
    ...viewIds.map((value) => ({ value: value as Embeddable, name: `${words.views}: ${text.views.names[value].name}` })),
  ];
  return (
    <form className="builder-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{words.what}</legend>
        <Select
          label={words.what}
          value={embed}
          options={kinds}
          onChange={(next) => onChange({ embed: next })}
          testId="embed"
        />
        <WhichOne choices={choices} onChange={onChange} />
      </fieldset>
      {embed !== 'lesson' && <AskedSettings embed={embed} choices={choices} onChange={onChange} />}
      <fieldset>
        <legend>{words.look}</legend>
        <Row label={words.theme}>
          {(id) => (
            <Select
              id={id}
              value={choices.theme}
              options={themes.map((value) => ({ value, name: value === 'auto' ? words.readers : text.theme[value] }))}
              onChange={(theme) => onChange({ theme })}
              testId="embed-theme"
            />
          )}
        </Row>
        <Row label={words.language}>
          {(id) => (
            <Select
              id={id}
              value={choices.language}
              options={(['auto', 'en', 'es'] as const).map((value) => ({
                value,
                name: value === 'auto' ? words.readers : languageNames[value],
              }))}
              onChange={(language) => onChange({ language })}
              testId="embed-language"
            />
          )}
        </Row>
        <Row label={words.width}>
          {(id) => (
            <Select
              id={id}
              value={choices.width ?? 0}
              options={widths.map((value) => ({ value, name: value === 0 ? words.fullWidth : words.pixels(count(value)) }))}
              onChange={(width) => onChange({ width: width === 0 ? null : width })}
              testId="embed-width"
            />
          )}
        </Row>
        <Row label={words.height} hint={words.heightHint}>
          {(id) => (
            <NumberField
              id={id}
              value={choices.height}
              min={240}
              max={1600}
              step={20}
              integer
              onChange={(height) => onChange({ height })}
              testId="embed-height"
            />
          )}
        </Row>
      </fieldset>
      <fieldset>
        <legend>{words.hide}</legend>
        <div className="builder-hide">
          {hideableIds.map((id) => (
            <Toggle
              key={id}
              label={words.hideable[id]}
              checked={hide.includes(id)}
              onChange={(hidden) =>
                onChange({ hide: hideableIds.filter((known) => (known === id ? hidden : hide.includes(known))) })
              }
              testId={`hide-${id}`}
            />
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function Row({ label, hint, children }: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="builder-row">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className="muted setting-hint">{hint}</p>}
    </div>
  );
}

/** The lesson, recording or comparison, where the embed is of one. */
function WhichOne({ choices, onChange }: Props) {
  const words = usePart({ en, es });
  const compare = usePart({ en: compareEn, es: compareEs });
  const { recorded } = useText();
  if (choices.embed === 'lesson')
    return (
      <Select
        label={words.lesson}
        value={choices.lesson}
        options={course.map((lesson) => ({ value: lesson.id, name: currentPart(lesson.words).title }))}
        onChange={(lesson) => onChange({ lesson })}
        testId="embed-lesson"
      />
    );
  if (choices.embed === 'recorded')
    return (
      <Select
        label={words.recorded}
        value={choices.recorded}
        options={recordingIds.map((id) => ({ value: id as string, name: recorded.titles[id] }))}
        onChange={(id) => onChange({ recorded: id })}
        testId="embed-recorded"
      />
    );
  if (choices.embed !== 'compare') return null;
  const presets = presetIds.map((id) => ({ value: id as string, name: compare.presets[id].name }));
  return (
    <Select
      label={words.preset}
      value={choices.preset}
      options={[...presets, { value: '', name: words.ownRuns }]}
      onChange={(preset) => onChange({ preset })}
      testId="embed-preset"
    />
  );
}

/** What is trained or pushed: by a pasted address, and the two settings that are changed most. */
function AskedSettings({ embed, choices, onChange }: Props & { embed: Embeddable }) {
  const words = usePart({ en, es });
  const loss = useExperiment((state) => state.experiment.loss);
  const dataset = useExperiment((state) => state.experiment.dataset);
  const margin = useExperiment((state) => state.experiment.margin);
  const [isWrong, setWrong] = useState(false);
  const paste = (text: string) => {
    const asked = text.trim() === '' ? null : readPasted(text);
    setWrong(text.trim() !== '' && asked === null);
    if (!asked) return;
    const { points, beside, colourBy, view } = asked.page;
    experimentStore.setState(({ page }) => ({
      experiment: asked.experiment,
      page: { ...page, points, beside, colourBy, view },
      problems: asked.problems,
    }));
    if (beside !== null) onChange({ preset: '' });
  };
  return (
    <fieldset>
      <legend>{words.settings}</legend>
      {embed !== 'recorded' && (
        <>
          <div className="builder-row builder-wide">
            <label htmlFor="builder-address">{words.address}</label>
            <input
              id="builder-address"
              type="text"
              placeholder="https://…/?loss=contrastive&margin=0.5"
              spellCheck={false}
              onChange={(event) => paste(event.target.value)}
              data-testid="pasted"
            />
            <p className={isWrong ? 'setting-hint setting-note' : 'setting-hint muted'} role="status">
              {isWrong ? words.addressWrong : words.addressHint}
            </p>
          </div>
          <Row label={words.loss}>
            {(id) => (
              <SettingControl
                id={id}
                name="loss"
                value={loss}
                loss={loss}
                dataset={dataset}
                onChange={(next) => setExperiment({ loss: next as typeof loss })}
                testId="embed-loss"
              />
            )}
          </Row>
        </>
      )}
      <Row label={words.margin}>
        {(id) => (
          <NumberField
            id={id}
            value={margin}
            min={experimentFields.margin.hardMin}
            max={experimentFields.margin.hardMax}
            step={experimentFields.margin.step}
            onChange={(next) => setExperiment({ margin: next })}
            testId="embed-margin"
          />
        )}
      </Row>
      {canTrain(embed) && embed !== 'recorded' && (
        <Toggle
          label={words.autoplay}
          checked={choices.autoplay}
          onChange={(autoplay) => onChange({ autoplay })}
          testId="embed-autoplay"
        />
      )}
    </fieldset>
  );
}
