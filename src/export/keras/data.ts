/** The data set and its batches in NumPy: P x K balanced ones, or triplets and pairs that are chosen before anything is embedded. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import { isTaughtOtherwise } from '../constants';
import { datasetTerms } from '../datasets';

export const numpyData = ({ dataset }: Experiment): string => `
def read_idx(folder, name):
    """An idx file, plain or .gz, as an array of bytes."""
    plain = folder / name
    data = plain.read_bytes() if plain.exists() else gzip.decompress((folder / f"{name}.gz").read_bytes())
    sizes = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(data[3])]
    return np.frombuffer(data, np.uint8, offset=4 + 4 * len(sizes)).reshape(sizes)


def load_${datasetTerms[dataset].name}(folder):
    """(images, labels) for training and for test; images: count x 28 x 28 x 1, values in 0..1."""
    if folder:
        files = [(f"{part}-images-idx3-ubyte", f"{part}-labels-idx1-ubyte") for part in ("train", "t10k")]
        sets = [(read_idx(folder, images), read_idx(folder, labels)) for images, labels in files]
    else:
        sets = keras.datasets.${datasetTerms[dataset].name}.load_data()
    return [(images[..., None].astype("float32") / 255, labels.astype(int)) for images, labels in sets]
`;

const balanced = `
def balanced_batch(members):
    """Rows of P distinct classes x K distinct images of each; members: the rows of each class."""
    classes = rng.choice(len(members), CLASSES_PER_BATCH, replace=False)
    return np.concatenate([rng.choice(members[c], SAMPLES_PER_CLASS, replace=False) for c in classes])
`;

const partners = `
def draw_partners(labels, members):
    """For each image another one of its class, and one of another class, all classes alike."""
    same = np.empty_like(labels)
    for own in members:
        # One to all-but-one places further round the class: never the image itself.
        same[own] = own[(np.arange(len(own)) + rng.integers(1, len(own), len(own))) % len(own)]
    place = np.unique(labels, return_inverse=True)[1]  # of each image's class in members
    other_class = (place + rng.integers(1, len(members), len(labels))) % len(members)
    return same, np.array([members[c][rng.integers(len(members[c]))] for c in other_class])
`;

const tripletBatches = (fixed: boolean) => `
def offline_batches(labels, members):
    """Endless (rows of images, triplets as rows of the batch); ${fixed ? 'the triplets are drawn once' : 'the triplets are new in each epoch'}."""
${fixed ? '    same, other = draw_partners(labels, members)\n    while True:' : '    while True:\n        same, other = draw_partners(labels, members)'}
        order = rng.permutation(len(labels))
        for first in range(0, len(labels), TRIPLETS_PER_BATCH):
            anchors = order[first : first + TRIPLETS_PER_BATCH]
            rows = np.concatenate([anchors, same[anchors], other[anchors]])
            yield rows, np.arange(len(rows)).reshape(3, -1)
`;

const pairBatches = (fixed: boolean) => `
def offline_batches(labels, members):
    """Endless (rows of images, pairs as rows of the batch), half of one class; ${fixed ? 'the pairs are drawn once' : 'new in each epoch'}."""
${
  fixed
    ? `    same, other = draw_partners(labels, members)
    partner = np.where(rng.random(len(labels)) < 0.5, same, other)
    while True:
        order = rng.permutation(len(labels))`
    : `    while True:
        same, other = draw_partners(labels, members)
        order = rng.permutation(len(labels))
        partner = np.empty_like(labels)
        partner[order] = np.where(np.arange(len(labels)) % 2 == 0, same[order], other[order])`
}
        for start_at in range(0, len(labels), PAIRS_PER_BATCH):
            first = order[start_at : start_at + PAIRS_PER_BATCH]
            rows = np.concatenate([first, partner[first]])
            yield rows, np.arange(len(rows)).reshape(2, -1)
`;

/** What training is told of the images; empty where that is the truth. */
export function numpyTeaching(experiment: Experiment): string {
  const { leftOut, flippedShare } = experiment;
  if (!isTaughtOtherwise(experiment)) return '';
  const filter = '    kept = labels != LEFT_OUT\n    images, labels = images[kept], labels[kept]\n';
  const flip = `    taught, place = np.unique(labels, return_inverse=True)
    others = taught[(place + rng.integers(1, len(taught), len(labels))) % len(taught)]
    labels = np.where(rng.random(len(labels)) < FLIPPED_SHARE, others, labels)
`;
  return `
def as_taught(images, labels):
    """What training is told: ${[leftOut === 'none' ? '' : 'nothing of one class', flippedShare > 0 ? 'a wrong label, one of the others alike, for a share of the images' : ''].filter((part) => part !== '').join(', and ')}."""
${leftOut === 'none' ? '' : filter}${flippedShare > 0 ? flip : ''}    return images, labels
`;
}

export function numpyBatches({ loss, mining }: Experiment): string[] {
  if (!isOffline(mining)) return [balanced];
  const fixed = mining === 'offline-fixed';
  return [partners, lossEntry(loss).needs === 'triplets' ? tripletBatches(fixed) : pairBatches(fixed)];
}
