/** What happens in a phase of one training step, in a sentence or two with the numbers of its batch. */

import type { StepAnatomy } from '../state/stepAnatomy';
import type { StepPhase } from '../state/viewStore';
import type { NumberFormats } from '../text/numbers';
import type { Text } from '../text/text';

/** Small lengths keep three significant digits. */
const length = (value: number, { fixed, upTo }: NumberFormats): string =>
  value > 0 && value < 0.1 ? upTo(value, Math.min(8, 2 - Math.floor(Math.log10(value)))) : fixed(value, 3);

export function phaseSentence(phase: StepPhase, anatomy: StepAnatomy, text: Text, numbers: NumberFormats): string {
  const { time } = text;
  const { count, fixed, upTo } = numbers;
  switch (phase) {
    case 'forward':
      return time.forward(count(anatomy.images), count(anatomy.classes));
    case 'mining': {
      const mining = text.settings.minings[anatomy.objective.mining].name;
      const words = anatomy.selectedKind === 'pairs' ? time.miningPairs : time.miningTriplets;
      return words(mining, count(anatomy.selectedCount));
    }
    case 'loss': {
      const selected = count(anatomy.selectedCount);
      const margin = upTo(anatomy.objective.margin, 3);
      return anatomy.activeCount === 0
        ? time.lossNone(selected, margin)
        : time.loss(count(anatomy.activeCount), selected, fixed(anatomy.loss, 3), margin);
    }
    case 'backward': {
      const row = anatomy.largestGradientRow;
      return time.backward(length(anatomy.gradientLengths[row], numbers), String(anatomy.labels[row]));
    }
    case 'update':
      return anatomy.meanMove === null || anatomy.largestMove === null
        ? time.updateUnmeasured
        : time.update(length(anatomy.meanMove, numbers), length(anatomy.largestMove, numbers));
  }
}
