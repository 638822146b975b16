/** The data set and its batches in torch: P x K balanced ones, or triplets and pairs that are chosen before anything is embedded. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import { isTaughtOtherwise } from '../constants';
import { datasetTerms } from '../datasets';

export const torchData = ({ dataset }: Experiment): string => `
def read_idx(folder, name):
    """An idx file, plain or .gz, as a tensor of bytes."""
    plain = folder / name
    data = plain.read_bytes() if plain.exists() else gzip.decompress((folder / f"{name}.gz").read_bytes())
    sizes = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
    return torch.frombuffer(bytearray(data), dtype=torch.uint8, offset=4 + 4 * len(sizes)).reshape(sizes)


def load_${datasetTerms[dataset].name}(folder):
    """(images, labels) for training and for test; images: count x 1 x 28 x 28, values in 0..1."""
    if folder:
        files = [(f"{part}-images-idx3-ubyte", f"{part}-labels-idx1-ubyte") for part in ("train", "t10k")]
        sets = [(read_idx(folder, images), read_idx(folder, labels)) for images, labels in files]
    else:
        from torchvision.datasets import ${datasetTerms[dataset].torchvision}

        sets = [(s.data, s.targets) for s in (${datasetTerms[dataset].torchvision}("data", train=t, download=True) for t in (True, False))]
    return [(images.float().div(255).unsqueeze(1), labels.long()) for images, labels in sets]
`;

export const torchBalanced = `
def balanced_batch(members):
    """Rows of P distinct classes x K distinct images of each; members: the rows of each class."""
    classes = torch.randperm(len(members))[:CLASSES_PER_BATCH]
    return torch.cat([members[c][torch.randperm(len(members[c]))[:SAMPLES_PER_CLASS]] for c in classes])
`;

const partners = `
def draw_partners(labels, members):
    """For each image another one of its class, and one of another class, all classes alike."""
    same = torch.empty_like(labels)
    for own in members:
        # One to all-but-one places further round the class: never the image itself.
        places = torch.arange(len(own)) + torch.randint(1, len(own), (len(own),))
        same[own] = own[places % len(own)]
    place = labels.unique(return_inverse=True)[1]  # of each image's class in members
    other_class = (place + torch.randint(1, len(members), labels.shape)) % len(members)
    sizes = torch.tensor([len(own) for own in members])
    places = (torch.rand(len(labels)) * sizes[other_class]).long()
    return same, nn.utils.rnn.pad_sequence(members, batch_first=True)[other_class, places]
`;

const tripletBatches = (fixed: boolean) => `
def offline_batches(labels, members):
    """Endless (rows of images, triplets as rows of the batch); ${fixed ? 'the triplets are drawn once' : 'the triplets are new in each epoch'}."""
${fixed ? '    same, other = draw_partners(labels, members)\n    while True:' : '    while True:\n        same, other = draw_partners(labels, members)'}
        for anchors in torch.randperm(len(labels)).split(TRIPLETS_PER_BATCH):
            rows = torch.cat([anchors, same[anchors], other[anchors]])
            yield rows, torch.arange(len(rows)).view(3, -1)
`;

const pairBatches = (fixed: boolean) => `
def offline_batches(labels, members):
    """Endless (rows of images, pairs as rows of the batch), half of one class; ${fixed ? 'the pairs are drawn once' : 'new in each epoch'}."""
${
  fixed
    ? `    same, other = draw_partners(labels, members)
    partner = torch.where(torch.rand(len(labels)) < 0.5, same, other)
    while True:
        order = torch.randperm(len(labels))`
    : `    while True:
        same, other = draw_partners(labels, members)
        order = torch.randperm(len(labels))
        partner = torch.empty_like(labels)
        partner[order] = torch.where(torch.arange(len(labels)) % 2 == 0, same[order], other[order])`
}
        for first in order.split(PAIRS_PER_BATCH):
            rows = torch.cat([first, partner[first]])
            yield rows, torch.arange(len(rows)).view(2, -1)
`;

/** What training is told of the images; empty where that is the truth. */
export function torchTeaching(experiment: Experiment): string {
  const { leftOut, flippedShare } = experiment;
  if (!isTaughtOtherwise(experiment)) return '';
  const filter = '    kept = labels != LEFT_OUT\n    images, labels = images[kept], labels[kept]\n';
  const flip = `    flipped = (torch.rand(len(labels)) < FLIPPED_SHARE).nonzero().squeeze(1)
    taught, place = labels.unique(return_inverse=True)
    others = place[flipped] + torch.randint(1, len(taught), (len(flipped),))
    labels = labels.index_put((flipped,), taught[others % len(taught)])
`;
  return `
def as_taught(images, labels):
    """What training is told: ${[leftOut === 'none' ? '' : 'nothing of one class', flippedShare > 0 ? 'a wrong label, one of the others alike, for a share of the images' : ''].filter((part) => part !== '').join(', and ')}."""
${leftOut === 'none' ? '' : filter}${flippedShare > 0 ? flip : ''}    return images, labels
`;
}

/** The functions that make batches, in the order in which they are used. */
export function torchBatches({ loss, mining }: Experiment): string[] {
  if (!isOffline(mining)) return [torchBalanced];
  const fixed = mining === 'offline-fixed';
  return [partners, lossEntry(loss).needs === 'triplets' ? tripletBatches(fixed) : pairBatches(fixed)];
}
