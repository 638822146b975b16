/** What happens in a phase of one training step, in a sentence or two with the numbers of its batch. */

import { lossEntry } from '../ranking/catalogue';
import type { StepAnatomy } from '../state/stepAnatomy';
import type { StepPhase } from '../state/viewStore';
import type { NumberFormats } from '../text/numbers';
import type { Text } from '../text/text';

/** Small lengths keep three significant digits. */
const length = (value: number, { fixed, upTo }: NumberFormats): string =>
  value > 0 && value < 0.1 ? upTo(value, Math.min(8, 2 - Math.floor(Math.log10(value)))) : fixed(value, 3);

function lossSentence({ objective, selectedCount, activeCount, loss }: StepAnatomy, { time }: Text, numbers: NumberFormats) {
  const { count, fixed, upTo } = numbers;
  const selected = count(selectedCount);
  const atMargin = lossEntry(objective.loss).parameters.includes('margin') ? time.atMargin(upTo(objective.margin, 3)) : '';
  if (activeCount === 0) return time.lossNone(selected, atMargin);
  const mean = objective.average === 'all' ? time.meanOfAll : time.meanOfActive;
  return `${time.loss(count(activeCount), selected, atMargin)} ${mean(fixed(loss, 3))}`;
}

/** @param classNames as the data have them. */
export function phaseSentence(
  phase: StepPhase,
  anatomy: StepAnatomy,
  classNames: readonly string[],
  text: Text,
  numbers: NumberFormats,
): string {
  const { time } = text;
  const { count } = numbers;
  switch (phase) {
    case 'forward':
      return time.forward(count(anatomy.images), count(anatomy.classes));
    case 'mining': {
      const selected = count(anatomy.selectedCount);
      if (anatomy.selectedKind === 'terms') return time.miningNone(selected);
      const words = anatomy.selectedKind === 'pairs' ? time.miningPairs : time.miningTriplets;
      return words(text.settings.minings[anatomy.objective.mining].name, selected);
    }
    case 'loss':
      return lossSentence(anatomy, text, numbers);
    case 'backward': {
      const row = anatomy.largestGradientRow;
      return time.backward(length(anatomy.gradientLengths[row], numbers), classNames[anatomy.labels[row]] ?? '');
    }
    case 'update':
      return anatomy.meanMove === null || anatomy.largestMove === null
        ? time.updateUnmeasured
        : time.update(length(anatomy.meanMove, numbers), length(anatomy.largestMove, numbers));
  }
}
