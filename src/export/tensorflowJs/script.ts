/** The TensorFlow.js script: an ES module for Node whose net, mining, loss and loop run in a browser as well. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { CLASS_COUNT, javascriptConstants } from '../constants';
import { datasetTerms } from '../datasets';
import type { DifferenceId } from '../differences';
import { javascriptHeader } from '../header';
import { joinParts } from '../layout';
import { pytorchDifferences } from '../pytorch/script';
import { chance, idxFiles, scriptBatches, scriptTeaching } from './data';
import { scriptLoss, unitRows } from './losses';
import { scriptMining } from './mining';
import { layersNet } from './net';

const imports = `// The native build where it is installed, else the one that runs everywhere.
const tf = await import('@tensorflow/tfjs-node').catch(() => import('@tensorflow/tfjs'));`;

function training({ loss, optimiser }: Experiment, batches: string, mines: boolean): string {
  const { needs } = lossEntry(loss);
  const selects = needs === 'pairs' || needs === 'triplets';
  const withHead = needs === 'classes';
  const body = selects
    ? `    ${mines ? 'const selected = tf.tidy(() => selectRows(embed(net, images), labels));' : 'const selected = given;'}
    if (selected.length === 0) continue; // nothing to learn from
    const { value, grads } = tf.variableGrads(() => lossOf(embed(net, images), labels, selected));`
    : `    const { value, grads } = tf.variableGrads(() => lossOf(embed(net, images), labels${withHead ? ', (x) => head.apply(x)' : ''}));`;
  return `/** Trains a new net and gives it back. */
async function train(set, steps) {
  const net = makeNet();
${withHead ? `  const head = tf.layers.dense({ units: ${CLASS_COUNT}, inputShape: [EMBEDDING_SIZE], ...start(EMBEDDING_SIZE) });\n` : ''}  const optimiser = tf.train.${optimiser === 'adam' ? 'adam(LEARNING_RATE, 0.9, 0.999, 1e-8)' : 'sgd(LEARNING_RATE)'};
  const batches = ${batches}(set);
  for (let step = 1; step <= steps; step++) {
    const { rows${selects && !mines ? ', given' : ''} } = batches.next().value;
    const images = imagesOf(set, rows);
    const labels = rows.map((row) => set.labels[row]);
${body}
    const [loss] = await value.data();
    // Where no term has a loss nothing moves, momentum neither.
    if (loss > 0) optimiser.applyGradients(grads);
    if (step === 1 || step % 20 === 0) console.log(\`step \${step}  loss \${loss.toFixed(4)}\`);
    tf.dispose([images, value, grads]);
  }
  return net;
}`;
}

function evaluation({ distance }: Experiment): string {
  return `/** Leave-one-out 5-NN accuracy and Recall@1 of the first test images, in the loss's distance. */
function evaluate(net, set, count) {
  const rows = Array.from({ length: count }, (_, row) => row);
  const x = tf.tidy(() => ${distance === 'cosine' ? 'unitRows(embed(net, imagesOf(set, rows)))' : 'embed(net, imagesOf(set, rows))'}.arraySync());
  let right = 0;
  let hits = 0;
  for (const i of rows) {
    const squares = x.map((other) => other.reduce((sum, value, k) => sum + (value - x[i][k]) ** 2, 0));
    const nearest = rows.filter((j) => j !== i).sort((j, k) => squares[j] - squares[k]).slice(0, 5);
    const votes = new Array(${CLASS_COUNT}).fill(0);
    for (const j of nearest) votes[set.labels[j]]++;
    if (votes.indexOf(Math.max(...votes)) === set.labels[i]) right++; // the smallest class wins a tie
    if (set.labels[nearest[0]] === set.labels[i]) hits++;
  }
  const percent = (part) => \`\${((100 * part) / count).toFixed(1)}%\`;
  console.log(\`\${count} test images: 5-NN \${percent(right)}, Recall@1 \${percent(hits)}\`);
}`;
}

const main = ({
  dataset,
}: Experiment): string => `const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const folder = option('--data') ?? '${datasetTerms[dataset].scriptFolder}';
const net = await train(asTaught(await load${datasetTerms[dataset].scriptName}(folder, 'train')), Number(option('--steps') ?? STEPS));
evaluate(net, await load${datasetTerms[dataset].scriptName}(folder, 't10k'), TEST_IMAGES);`;

export const tensorflowJsDifferences = (experiment: Experiment): DifferenceId[] => pytorchDifferences(experiment);

export function tensorflowJsScript(experiment: Experiment, fileName: string): string {
  const mining = scriptMining(experiment);
  const { code: batches, call } = scriptBatches(experiment);
  const { needs } = lossEntry(experiment.loss);
  const selects = needs === 'pairs' || needs === 'triplets';
  const loss = scriptLoss(experiment, selects ? mining : null);
  const net = layersNet(experiment);
  const usesUnitRows = [...loss, net, evaluation(experiment)].some((part) => part.includes('unitRows('));
  return joinParts(
    [
      `${javascriptHeader(experiment, fileName, tensorflowJsDifferences(experiment))}

${imports}

${javascriptConstants(experiment)}`,
      chance,
      usesUnitRows ? unitRows : '',
      net,
      ...loss,
      idxFiles(experiment),
      scriptTeaching(experiment),
      ...batches,
      training(experiment, call, mining !== null),
      evaluation(experiment),
      main(experiment),
    ],
    1,
  );
}
