/** The settings of images among words: only what the chosen loss can have is offered. */
import { useExperiment } from '../../state/react';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { Icon } from '../../ui/Icon';
import { MarginSlider } from '../../views/census/MarginSlider';
import { Setting, type SettingName } from '../Setting';
import { ClassWords } from './ClassWords';

const training: readonly SettingName[] = [
  'net',
  'optimiser',
  'learningRate',
  'classesPerBatch',
  'samplesPerClass',
  'seed',
  'leftOut',
  'shownImages',
];

/** Word vectors are some 5 long: distances that are not of directions are as large. */
const longestMargin = 16;

export function WordSettings() {
  const text = useText();
  const words = useWordsText();
  const loss = useExperiment(({ experiment }) => experiment.wordLoss);
  const distance = useExperiment(({ experiment }) => experiment.distance);
  return (
    <section className="settings" aria-label={words.settings}>
      <fieldset>
        <legend>{words.groups.ranking}</legend>
        <Setting name="dataset" />
        <Setting name="wordLoss" />
        <Setting name="distance" />
        {loss === 'triplet' && <Setting name="wordMining" />}
        {loss === 'triplet' && <MarginSlider longest={distance === 'cosine' ? undefined : longestMargin} />}
        {loss === 'triplet' && <Setting name="average" />}
        {loss === 'cross-entropy' && <Setting name="temperature" />}
      </fieldset>
      <fieldset>
        <legend>{words.groups.words}</legend>
        <Setting name="wordVectors" />
        <ClassWords />
      </fieldset>
      <fieldset>
        <legend>{words.groups.training}</legend>
        {training.map((name) => (
          <Setting key={name} name={name} />
        ))}
      </fieldset>
      <p className="setting-hint muted">
        <Icon name="restart" /> {text.settings.restartsLegend}
      </p>
    </section>
  );
}
