/** The Keras script: layers and optimiser by Keras, loss and loop by TensorFlow, mining in NumPy. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import { CLASS_COUNT, isTaughtOtherwise, pythonConstants } from '../constants';
import { datasetTerms } from '../datasets';
import type { DifferenceId } from '../differences';
import { pythonHeader } from '../header';
import { joinParts } from '../layout';
import { pytorchDifferences } from '../pytorch/script';
import { numpyBatches, numpyData, numpyTeaching } from './data';
import { kerasBatchLoss, kerasDistance, kerasMean, kerasSelectedLoss } from './losses';
import { numpyMining } from './mining';
import { kerasNet } from './net';

const imports = `import argparse
import gzip
import json
from pathlib import Path

import numpy as np
import tensorflow as tf
from tensorflow import keras`;

function training({ loss, mining, optimiser }: Experiment): string {
  const offline = isOffline(mining);
  const withHead = lossEntry(loss).needs === 'classes';
  const extra = offline ? ', given' : withHead ? ', head' : '';
  return `
def train(images, labels, steps):
    """Trains a new net and gives it back."""
    members = [np.flatnonzero(labels == c) for c in np.unique(labels)]
    net = make_net()
${withHead ? `    head = keras.layers.Dense(${CLASS_COUNT}, **start(EMBEDDING_SIZE))\n` : ''}    optimiser = keras.optimizers.${optimiser === 'adam' ? 'Adam(LEARNING_RATE, epsilon=1e-8)' : 'SGD(LEARNING_RATE)'}
${offline ? '    batches = offline_batches(labels, members)\n' : ''}    for step in range(1, steps + 1):
        ${offline ? 'rows, given = next(batches)' : 'rows = balanced_batch(members)'}
        with tf.GradientTape() as tape:
            loss, _ = loss_of(net(images[rows], training=True), labels[rows]${extra})
        if loss > 0:  # where no term has a loss nothing moves, momentum neither: as on the page
            weights = net.trainable_variables${withHead ? ' + head.trainable_variables' : ''}
            optimiser.apply_gradients(zip(tape.gradient(loss, weights), weights))
        if step == 1 or step % 20 == 0:
            print(f"step {step}  loss {float(loss):.4f}")
    return net
`;
}

function evaluation({ distance }: Experiment): string {
  const unit =
    distance === 'cosine'
      ? '    x /= np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)  # on unit length both distances order alike\n'
      : '';
  return `
def evaluate(net, images, labels):
    """Leave-one-out 5-NN accuracy and Recall@1 of test images, in the loss's distance."""
    x = net.predict(images, verbose=0)
${unit}    d = np.array([np.linalg.norm(x - row, axis=1) for row in x])
    np.fill_diagonal(d, np.inf)
    nearest = labels[d.argsort(axis=1, kind="stable")[:, :5]]
    voted = np.eye(${CLASS_COUNT})[nearest].sum(axis=1).argmax(axis=1)  # the smallest class wins a tie
    knn, recall = (voted == labels).mean(), (nearest[:, 0] == labels).mean()
    print(f"{len(labels)} test images: 5-NN {knn:.1%}, Recall@1 {recall:.1%}")
`;
}

function check({ loss, mining }: Experiment): string {
  const withHead = lossEntry(loss).needs === 'classes';
  const before = withHead
    ? `    weights, bias = tf.constant(batch["weights"], tf.float64), tf.constant(batch["bias"], tf.float64)
    head = lambda rows: tf.matmul(rows, weights, transpose_b=True) + bias
`
    : isOffline(mining)
      ? '    given = np.array(batch["given"]).T  # one row of three (or two) numbers a triplet (or pair)\n'
      : '';
  const extra = withHead ? ', head' : isOffline(mining) ? ', given' : '';
  return `
def check(path):
    """Loss, gradient and selected rows of one given batch as JSON, in double precision."""
    batch = json.loads(path.read_text())
    x, labels = tf.constant(batch["embeddings"], tf.float64), np.array(batch["labels"])
${before}    with tf.GradientTape() as tape:
        tape.watch(x)
        loss, rows = loss_of(x, labels${extra})
    gradient = tf.convert_to_tensor(tape.gradient(loss, x)).numpy()
    selected = [[int(row) for row in rows_of_one] for rows_of_one in zip(*rows)]
    norm = float(np.linalg.norm(gradient))
    print(json.dumps({"loss": float(loss), "gradient_norm": norm, "gradient": gradient.tolist(), "rows": selected}))
`;
}

const main = (experiment: Experiment): string => `
def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="idx files of ${datasetTerms[experiment.dataset].title}, plain or .gz; else Keras fetches it")
    parser.add_argument("--check", type=Path, metavar="FILE", help="JSON with embeddings and labels of one batch")
    parser.add_argument("--steps", type=int, default=STEPS)
    args = parser.parse_args()
    keras.utils.set_random_seed(SEED)
    if args.check:
        return check(args.check)
    (images, labels), (test_images, test_labels) = load_${datasetTerms[experiment.dataset].name}(args.data)
    net = train(${isTaughtOtherwise(experiment) ? '*as_taught(images, labels)' : 'images, labels'}, args.steps)
    evaluate(net, test_images[:TEST_IMAGES], test_labels[:TEST_IMAGES])


if __name__ == "__main__":
    main()
`;

export const kerasDifferences = (experiment: Experiment): DifferenceId[] => [
  ...pytorchDifferences(experiment),
  ...(experiment.optimiser === 'adam' ? (['epsilon-of-adam'] as const) : []),
];

export function kerasScript(experiment: Experiment, fileName: string): string {
  const { needs } = lossEntry(experiment.loss);
  const selects = needs === 'pairs' || needs === 'triplets';
  const mining = selects ? numpyMining(experiment) : null;
  return joinParts(
    [
      `${pythonHeader(experiment, 'Keras', fileName, 'by keras.datasets', kerasDifferences(experiment))}

${imports}

${pythonConstants(experiment)}

rng = np.random.default_rng(SEED)  # batches and draws; the net's weights have Keras's own seed`,
      kerasNet(experiment),
      ...(selects
        ? [kerasDistance(experiment), kerasMean(experiment), mining?.code ?? '', kerasSelectedLoss(experiment, mining)]
        : [kerasBatchLoss(experiment)]),
      numpyData(experiment),
      numpyTeaching(experiment),
      ...numpyBatches(experiment),
      training(experiment),
      evaluation(experiment),
      check(experiment),
      main(experiment),
    ],
    2,
  );
}
