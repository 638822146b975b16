/**
 * An experiment as a script that runs elsewhere: one function a framework. The loss is exactly the page's (docs/code-export.md says what
 * checks that); in what else a script differs it says itself, and where a framework cannot express the loss there is a reason instead of code.
 */

import type { Experiment } from '../engine/protocol';
import type { DifferenceId, RefusalId } from './differences';
import { kerasDifferences, kerasScript } from './keras/script';
import { pytorchDifferences, pytorchScript } from './pytorch/script';
import { metricLearningDifferences, metricLearningScript } from './pytorchMetricLearning/script';
import { isWritten } from './sentences';
import { tensorflowJsDifferences, tensorflowJsScript } from './tensorflowJs/script';

export type { DifferenceId, RefusalId } from './differences';

export const targetIds = ['pytorch', 'pytorch-metric-learning', 'keras', 'tensorflow-js'] as const;
export type TargetId = (typeof targetIds)[number];

/** Proper names. */
export const targetNames: Record<TargetId, string> = {
  pytorch: 'PyTorch',
  'pytorch-metric-learning': 'pytorch-metric-learning',
  keras: 'Keras',
  'tensorflow-js': 'TensorFlow.js',
};

interface Target {
  ending: string;
  script(experiment: Experiment, fileName: string): string;
  differences(experiment: Experiment): DifferenceId[];
}

const targets: Record<TargetId, Target> = {
  pytorch: { ending: 'pytorch.py', script: pytorchScript, differences: pytorchDifferences },
  'pytorch-metric-learning': { ending: 'pml.py', script: metricLearningScript, differences: metricLearningDifferences },
  keras: { ending: 'keras.py', script: kerasScript, differences: kerasDifferences },
  'tensorflow-js': { ending: 'tfjs.mjs', script: tensorflowJsScript, differences: tensorflowJsDifferences },
};

export type Exported =
  | { kind: 'script'; fileName: string; code: string; differences: DifferenceId[] }
  | { kind: 'refused'; reason: RefusalId };

export function exportScript(id: TargetId, experiment: Experiment): Exported {
  if (id === 'pytorch-metric-learning' && experiment.loss === 'cross-entropy')
    return { kind: 'refused', reason: 'no-linear-head' };
  if (!isWritten(experiment)) return { kind: 'refused', reason: 'not-written' };
  const { ending, script, differences } = targets[id];
  const fileName = `${experiment.loss.replaceAll('-', '_')}_${ending}`;
  return { kind: 'script', fileName, code: script(experiment, fileName), differences: differences(experiment) };
}
