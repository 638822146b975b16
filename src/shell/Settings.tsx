/**
 * The settings of the playground, in groups: only what the chosen loss can have is offered, and what starts again from step 0 is marked.
 */

import { lossEntry } from '../ranking/catalogue';
import { copyBeside } from '../state/compare/copyBeside';
import { experimentStore } from '../state/experimentStore';
import { linkTo } from '../state/pageLinks';
import { useExperiment } from '../state/react';
import { useNumbers } from '../text/numbers';
import { type Text, useText } from '../text/text';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LossDetails } from './LossDetails';
import { Setting, type SettingName } from './Setting';
import { imagesPerBatch } from './settingNotes';

const groups: { name: keyof Text['settings']['group']; keys: SettingName[] }[] = [
  { name: 'ranking', keys: ['loss', 'distance', 'mining'] },
  { name: 'net', keys: ['net', 'embeddingSize', 'normalise'] },
  { name: 'training', keys: ['optimiser', 'learningRate', 'classesPerBatch', 'samplesPerClass', 'seed'] },
  { name: 'data', keys: ['dataset', 'leftOut', 'flippedShare', 'shownImages'] },
];

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
