/** English words of the further reading: one sentence each on what a source brings. */

import type { ReadingId } from '../../state/reading';

export const reading = {
  lead: 'Where the formulas come from. The links lead away from this page.',
  groups: { first: 'To begin with', losses: 'Where each loss comes from' },
  items: {
    gomez:
      'The essay that sorts the names and that this page owes its question to: which of them are the same loss, and which are not.',
    hadsell: 'Contrastive loss as it is used to this day, and a map of MNIST in two dimensions.',
    wang2014: 'Triplets of images for ranking similar pictures: the net in three branches, and the sampling of triplets.',
    facenet:
      'Triplet loss for faces, with semi-hard negatives mined within the batch, and a warning that the hardest collapse.',
    hermans: 'In defence of the triplet loss: batch hard, the soft margin, and why squared distances are the worse choice.',
    wu: 'Sampling matters more than the loss: negatives drawn evenly over distance, and what the hardest do to the gradient.',
    musgrave: 'A reality check: under equal conditions the losses of many years differ far less than their papers say.',
    moindrot:
      'The clearest walk through batch all and batch hard, with code, and the figure of easy, semi-hard and hard negatives.',
    balntas: 'Triplets for small image patches, and the swap of anchor and positive.',
    herbrich: 'Ranking as classification of pairs: the hinge over a difference of two scores.',
    weston:
      'Neighbours pulled together and others pushed to a margin as a side task of a net, which is what hinge embedding computes.',
    bromley: 'The first siamese net: two branches with shared weights compare signatures by the cosine.',
    simclr: 'NT-Xent and what a large batch and strong augmentation do for it.',
    sohn: 'One positive against the positives of all other classes at once.',
    multiSimilarity: 'Losses over pairs as weights on pairs, and three kinds of similarity that such weights should heed.',
    bridle: 'The softmax, and its cross-entropy as the likelihood of a class.',
    frome:
      'Images drawn to word vectors learnt beforehand, with a hinge over other words; the page of images and words does the like.',
  } satisfies Record<ReadingId, string>,
};
