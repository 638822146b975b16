/** English words of the troubleshooting: what you see, why, what to do, and what the test holds. */

import type { TroubleId } from '../../state/troubles';

export interface TroubleWords {
  name: string;
  see: string;
  why: string;
  todo: readonly string[];
  /** What src/troubles.test.ts makes sure of. */
  held: string;
}

export const troubles = {
  lead: 'Each button opens the playground with an experiment in which it happens, and lets it run. A test trains all of them on two seeds and makes sure that it does.',
  see: 'You see',
  why: 'Why',
  todo: 'What to do',
  held: 'Held by a test',
  happen: 'Make it happen',
  steps: (steps: string) => `${steps} steps of a small net, a few seconds`,
  items: {
    margin: {
      name: 'Stuck at the margin',
      see: 'The loss falls to exactly the margin (1.00, or 0.2, whatever you set) and stays there.',
      why: 'The net puts every image on the same spot. Then d(a, p) = d(a, n) = 0 and each triplet costs 0 − 0 + m = m. The hardest triplets lead there: pulling in the farthest positive and pushing off the nearest negative shrinks everything at once.',
      todo: [
        'Look at the spread of the embeddings, not at the loss: if it is near 0 it is a collapse.',
        'Train on batch all, semi-hard or random negatives: from scratch none of these collapses here. A run that has collapsed comes back when its mining is changed to batch all.',
        'A learning rate ten times lower does not help by itself: it collapses all the same. More dimensions do not help either.',
        'If you want the hardest: only once classes have parted, and then at a tenth of the learning rate. At the full rate the map shrinks again.',
      ],
      held: 'Over the last 50 of 150 steps the loss is within 2 % of the margin, and the spread is below a hundredth of it. What is said of the remedies is held by the same test.',
    },
    ln2: {
      name: 'Stuck at 0.693',
      see: 'With a soft margin the loss stays at 0.693.',
      why: 'That is ln 2 = log(1 + e⁰), the soft margin’s value where d(a, p) = d(a, n): the same collapse as above, only with log(1 + eˣ) in place of max(0, x). For a softmax with two candidates it is the value of a coin toss, too.',
      todo: [
        'Everything that helps against a collapse: see “Stuck at the margin”.',
        'Look for wrong labels. A soft margin never lets go of a triplet, so mislabelled ones pull for ever.',
      ],
      held: 'Over the last 50 of 150 steps the loss is within 0.01 of ln 2.',
    },
    nan: {
      name: 'NaN',
      see: 'The loss leaps to huge numbers and then is NaN. (Here the run stops by itself and says so, before a weight becomes NaN.)',
      why: 'Here: a learning rate that is far too high, so that each step overshoots more than the last. Elsewhere often the root at distance 0: the slope of √x there is infinite, and 0 · ∞ is NaN, even for entries that are masked out afterwards.',
      todo: [
        'Lower the learning rate: at a hundredth of it the same loss trains. Or clip the gradient.',
        'Compute distances by direct differences with an ε inside the root, or mask before the root. Duplicates in a batch are enough to find out.',
        'Ask for batches with at least two classes and two images of each: some code divides by the number of pairs.',
      ],
      held: 'Within 20 steps the loss passes a million and the step after it is no finite number, so the run stops.',
    },
    zero: {
      name: 'Loss 0 at once',
      see: 'After a few steps the loss is 0.000 and hardly anything moves any more, yet neighbours are wrong.',
      why: 'Only easy triplets are left, and an easy triplet has no loss and no gradient. Here the easiest are chosen on purpose; random triplets drawn once, a margin of next to nothing, or batches of one class give the same.',
      todo: [
        'Mine: batch all, semi-hard or random ones that still have a loss.',
        'Raise the margin, or scale it to your distances: at unit length no distance is above 2.',
        'Look at the share of triplets with a loss beside the loss itself.',
        'Make sure that there are negatives: P classes with K images of each in every batch.',
      ],
      held: 'From step 20 on the loss is exactly 0 in at least nine of ten steps, while fewer than half of the 5-NN answers are right.',
    },
    collapsed: {
      name: 'Collapsed, but not at the margin',
      see: 'All points on one spot, while the loss has some other value: here half the margin.',
      why: 'What a collapse costs depends on the loss and its mean. With as many positive as negative pairs the positives cost 0 and the negatives m, on average m/2. So a loss below the margin proves nothing. Nearest neighbours hide it as well: they do not care for scale.',
      todo: [
        'Report the spread (or the mean distance) beside the loss, always.',
        'Compute what your loss is worth when all points coincide, and compare.',
        'Do not push off only the very nearest negatives: with all those inside the margin it does not collapse here.',
      ],
      held: 'Over the last 50 of 150 steps the loss is within 0.01 of half the margin, and the spread is below a hundredth of it.',
    },
    still: {
      name: 'My loss does not go down',
      see: 'The loss hovers about the margin for hundreds of steps, yet the map gets better and better.',
      why: 'The mean goes over the triplets that still have a loss. The easy ones leave it, so what remains is always the hard rest, at about the margin. It is the right mean for steps that do not shrink, and the wrong curve to judge by.',
      todo: [
        'Judge by the share of triplets with a loss (it should fall) and by 5-NN or Recall@1 (it should rise).',
        'Switch “Mean over” to “all” to see the other curve; the same run then looks as one expects.',
        'If the share does not fall either, it is not this: look at the points above.',
      ],
      held: 'The loss at the end is at least 0.8 of that at the start, while the share with a loss falls from above 0.9 to below 0.2 and 5-NN rises from below 50 % to above 80 %.',
    },
  } satisfies Record<TroubleId, TroubleWords>,
};
