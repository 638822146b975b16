/** The PyTorch script: an experiment as one file that runs, trains and can check its loss on a given batch. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import { CLASS_COUNT, isTaughtOtherwise, pythonConstants } from '../constants';
import { datasetTerms } from '../datasets';
import type { DifferenceId } from '../differences';
import { pythonHeader } from '../header';
import { joinParts } from '../layout';
import { torchBatches, torchData, torchTeaching } from './data';
import { torchBatchLoss, torchDistance, torchSelectedLoss } from './losses';
import { torchMining } from './mining';
import { torchNet } from './net';

export const torchImports = `import argparse
import gzip
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn`;

const membersLine = 'members = [(labels == c).nonzero().squeeze(1) for c in labels.unique()]';

const optimiserLine = ({ optimiser }: Experiment, parameters: string) =>
  `optimiser = torch.optim.${optimiser === 'adam' ? 'Adam' : 'SGD'}(${parameters}, lr=LEARNING_RATE)`;

/** How the loop gets the rows of its batches: a line before it, and the expression in it. */
interface RowSource {
  before: string;
  rows: string;
}

export function torchTraining(
  experiment: Experiment,
  balanced: RowSource = { before: membersLine, rows: 'balanced_batch(members)' },
): string {
  const offline = isOffline(experiment.mining);
  const source = offline
    ? { before: `${membersLine}\n    batches = offline_batches(labels, members)`, rows: 'next(batches)' }
    : balanced;
  const withHead = lossEntry(experiment.loss).needs === 'classes';
  const parameters = withHead ? '[*net.parameters(), *head.parameters()]' : 'net.parameters()';
  const extra = offline ? ', given' : withHead ? ', head' : '';
  return `
def train(images, labels, steps):
    """Trains a new net and gives it back."""
    ${source.before}
    net = make_net()
${withHead ? `    head = nn.Linear(EMBEDDING_SIZE, ${CLASS_COUNT})\n` : ''}    ${optimiserLine(experiment, parameters)}
    for step in range(1, steps + 1):
        ${offline ? 'rows, given' : 'rows'} = ${source.rows}
        loss, _ = loss_of(net(images[rows]), labels[rows]${extra})
        if loss.item() > 0:  # where no term has a loss nothing moves, momentum neither: as on the page
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        if step == 1 or step % 20 == 0:
            print(f"step {step}  loss {loss.item():.4f}")
    return net
`;
}

export function torchEvaluation({ distance }: Experiment): string {
  const embed = distance === 'cosine' ? 'F.normalize(net(images))  # on unit length both distances order alike' : 'net(images)';
  return `
@torch.no_grad()
def evaluate(net, images, labels):
    """Leave-one-out 5-NN accuracy and Recall@1 of test images, in the loss's distance."""
    x = ${embed}
    d = torch.cdist(x, x, compute_mode="donot_use_mm_for_euclid_dist").fill_diagonal_(torch.inf)
    nearest = labels[d.topk(5, largest=False).indices]
    voted = F.one_hot(nearest, ${CLASS_COUNT}).sum(dim=1).argmax(dim=1)  # the smallest class wins a tie
    knn, recall = (voted == labels).float().mean(), (nearest[:, 0] == labels).float().mean()
    print(f"{len(labels)} test images: 5-NN {knn:.1%}, Recall@1 {recall:.1%}")
`;
}

export function torchCheck({ loss, mining }: Experiment): string {
  const { needs } = lossEntry(loss);
  const before =
    needs === 'classes'
      ? `    head = nn.Linear(x.shape[1], len(batch["bias"])).double()
    with torch.no_grad():
        head.weight.copy_(torch.tensor(batch["weights"]))
        head.bias.copy_(torch.tensor(batch["bias"]))
`
      : isOffline(mining)
        ? `    given = torch.tensor(batch["given"]).T  # one row of three (or two) numbers a triplet (or pair)\n`
        : '';
  const extra = needs === 'classes' ? ', head' : isOffline(mining) ? ', given' : '';
  return `
def check(path):
    """Loss, gradient and selected rows of one given batch as JSON, in double precision."""
    batch = json.loads(path.read_text())
    x = torch.tensor(batch["embeddings"], dtype=torch.float64, requires_grad=True)
    labels = torch.tensor(batch["labels"])
${before}    loss, rows = loss_of(x, labels${extra})
    loss.backward()
    selected = [list(row) for row in zip(*(r.tolist() for r in rows))]
    norm = x.grad.norm().item()
    print(json.dumps({"loss": loss.item(), "gradient_norm": norm, "gradient": x.grad.tolist(), "rows": selected}))
`;
}

export const torchMain = (experiment: Experiment): string => `
def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="idx files of ${datasetTerms[experiment.dataset].title}, plain or .gz; else torchvision fetches it")
    parser.add_argument("--check", type=Path, metavar="FILE", help="JSON with embeddings and labels of one batch")
    parser.add_argument("--steps", type=int, default=STEPS)
    args = parser.parse_args()
    torch.manual_seed(SEED)
    if args.check:
        return check(args.check)
    (images, labels), (test_images, test_labels) = load_${datasetTerms[experiment.dataset].name}(args.data)
    net = train(${isTaughtOtherwise(experiment) ? '*as_taught(images, labels)' : 'images, labels'}, args.steps)
    evaluate(net, test_images[:TEST_IMAGES], test_labels[:TEST_IMAGES])


if __name__ == "__main__":
    main()
`;

export function pytorchDifferences({ dataset, loss, distance, similarity }: Experiment): DifferenceId[] {
  const { needs } = lossEntry(loss);
  const cosines = needs === 'batch' ? similarity === 'cosine' : needs !== 'classes' && distance === 'cosine';
  const data = dataset === 'mnist' ? 'whole-data' : 'whole-fashion';
  return ['other-chance', data, 'settings-of-now', ...(cosines ? (['zero-rows'] as const) : [])];
}

export function pytorchScript(experiment: Experiment, fileName: string): string {
  const { needs } = lossEntry(experiment.loss);
  const selects = needs === 'pairs' || needs === 'triplets';
  const mining = selects ? torchMining(experiment) : null;
  const ownDistance = experiment.loss !== 'cosine-embedding' || mining?.call.includes('(d,');
  const lossParts = selects
    ? [ownDistance ? torchDistance(experiment) : '', mining?.code ?? '', torchSelectedLoss(experiment, mining)]
    : [torchBatchLoss(experiment)];
  const usesDistance = lossParts.slice(1).some((part) => part.includes('distance(x'));
  return joinParts(
    [
      `${pythonHeader(experiment, 'PyTorch', fileName, 'by torchvision into ./data', pytorchDifferences(experiment))}

${torchImports}

${pythonConstants(experiment)}`,
      torchNet(experiment),
      ...(selects && !usesDistance ? lossParts.slice(1) : lossParts),
      torchData(experiment),
      torchTeaching(experiment),
      ...torchBatches(experiment),
      torchTraining(experiment),
      torchEvaluation(experiment),
      torchCheck(experiment),
      torchMain(experiment),
    ],
    2,
  );
}
