/** English words of the learning curves. */

export const curves = {
  loss: 'Loss',
  active: 'active',
  margin: 'margin',
  collapse: 'collapse',
  quality: 'Right answers',
  knn5: '5-NN',
  recallAt1: 'R@1',
  spread: 'Spread',
  waiting: 'Drawn from the first step on.',
  describeLoss: (step: string, loss: string, active: string) => `Step ${step}: loss ${loss}, ${active} active.`,
  describeQuality: (step: string, knn: string, recall: string) => `Step ${step}: 5-NN ${knn}, Recall@1 ${recall}.`,
  describeSpread: (step: string, spread: string) => `Step ${step}: spread ${spread}.`,
  activeHint: 'Active: the share of the selected triplets (or pairs) that still have a loss above 0.',
  knnHint: '5-NN: how many shown images their five nearest neighbours name rightly. Recall@1: how often the very nearest does.',
  spreadHint:
    'How far the points lie from their common centre (root mean square). Near 0 the net has put everything onto one spot.',
  keys: 'Click a curve, or use the arrow keys and Enter, to go to that step.',
  collapsed: 'Collapsed: all points nearly coincide, and the loss sits at the margin.',
  collapsedElsewhere: (level: string) =>
    `Collapsed: all points nearly coincide, and the loss sits at ${level}, its value for a single point.`,
};
