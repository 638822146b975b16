/** The pytorch-metric-learning script: the PyTorch one with the library's losses, distances, reducers, miners and sampler. */

import type { Experiment } from '../../engine/protocol';
import { isOffline } from '../../ranking/minings';
import { pythonConstants } from '../constants';
import type { DifferenceId } from '../differences';
import { pythonHeader } from '../header';
import { joinParts } from '../layout';
import { torchBatches, torchData, torchTeaching } from '../pytorch/data';
import { torchNet } from '../pytorch/net';
import { pytorchDifferences, torchCheck, torchEvaluation, torchImports, torchMain, torchTraining } from '../pytorch/script';
import { metricLearningLoss, metricLearningSetUp } from './losses';

const sampled = `
def balanced_batches(labels, steps):
    """Rows of P random classes x K random images of each, a batch a step."""
    size = CLASSES_PER_BATCH * SAMPLES_PER_CLASS
    sampler = samplers.MPerClassSampler(labels, SAMPLES_PER_CLASS, batch_size=size, length_before_new_iter=steps * size)
    return iter(torch.tensor(list(sampler)).split(size))
`;

export function metricLearningDifferences(experiment: Experiment): DifferenceId[] {
  const { loss, distance } = experiment;
  const differences = pytorchDifferences(experiment);
  const onLengths =
    loss !== 'cosine-embedding' && distance !== 'cosine' && !['nt-xent', 'n-pairs', 'multi-similarity'].includes(loss);
  if (onLengths) differences.push('gram-distances');
  if (loss === 'triplet-margin') differences.push('without-epsilon');
  if (loss === 'nt-xent') differences.push('memory-ntxent');
  return differences;
}

/** Throws a RangeError for a loss that the library cannot express (exportScript.ts asks before). */
export function metricLearningScript(experiment: Experiment, fileName: string): string {
  if (experiment.loss === 'cross-entropy') throw new RangeError('pytorch-metric-learning has no plain linear head');
  const offline = isOffline(experiment.mining);
  const differences = metricLearningDifferences(experiment);
  const imports = `${torchImports}
from pytorch_metric_learning import distances, losses, miners, reducers, samplers`;
  const lossParts = metricLearningLoss(experiment);
  return joinParts(
    [
      `${pythonHeader(experiment, 'pytorch-metric-learning', fileName, 'by torchvision into ./data', differences)}

${imports}

${pythonConstants(experiment)}`,
      metricLearningSetUp(experiment),
      torchNet(experiment),
      ...lossParts,
      torchData(experiment),
      torchTeaching(experiment),
      ...(offline ? torchBatches(experiment) : [sampled]),
      torchTraining(
        experiment,
        offline ? undefined : { before: 'batches = balanced_batches(labels, steps)', rows: 'next(batches)' },
      ),
      torchEvaluation(experiment),
      torchCheck(experiment),
      offline
        ? torchMain(experiment)
        : torchMain(experiment).replace(
            '    torch.manual_seed(SEED)\n',
            '    torch.manual_seed(SEED)\n    np.random.seed(SEED)  # the sampler draws from NumPy\n',
          ),
    ],
    2,
  ).replace('import torch\n', offline ? 'import torch\n' : 'import numpy as np\nimport torch\n');
}
