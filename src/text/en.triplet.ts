/** English words of the triplet view. */

const roles = { anchor: 'the anchor', positive: 'the positive', negative: 'the negative' };
type Role = keyof typeof roles;

export const triplet = {
  none: 'One anchor, one positive, one negative: click a dot on the map to choose the anchor, or',
  pick: 'Pick a hard triplet',
  another: 'Another hard triplet',
  allEasy: 'All triplets that were looked at are easy: nothing left to learn. Raise the margin to make some semi-hard again.',
  notThere: 'The chosen image is not in the batch under the playhead.',
  alone: 'This anchor has no positive or no negative here, so it is in no triplet.',
  letGo: 'Let go of the anchor',
  image: (role: string, what: string) => `${role}: ${what}`,
  makeAnchor: (role: string, what: string) => `${role}: ${what}. Make it the anchor`,
  keys: 'Left and right arrows step by distance, Home goes back to the hardest.',
  harder: { positive: 'Farther positive', negative: 'Nearer negative' },
  easier: { positive: 'Nearer positive', negative: 'Farther negative' },
  hardest: 'hardest',
  backToHardest: { positive: 'Back to the farthest positive', negative: 'Back to the nearest negative' },
  rank: (place: string, count: string) => `${place} of ${count}`,
  margin: 'margin',
  bars: 'Distances',
  loss: (value: string) => `loss ${value}`,
  pairMeaning: {
    inside: 'This loss looks at pairs: the negative lies within the margin and is pushed out, the positive is pulled in.',
    outside: 'This loss looks at pairs: the negative lies beyond the margin and is left alone, the positive is pulled in.',
  },
  batchMeaning: 'This loss looks at a whole batch at once; here these three are a batch of their own.',
  nPairsMeaning:
    'N-pairs sets an anchor’s positive against those of other classes. In one triplet alone there is none, so its loss is 0.',
  classesMeaning:
    'Cross-entropy names each image by itself and never compares two; q is the share it gives to the right class.',
  softMeaning: 'With a soft margin every triplet keeps some loss, an easy one too.',
  formula: 'The loss with the present numbers',
  forces: 'What the gradient of this triplet does',
  force: 'force',
  towards: {
    anchor: `pulled to ${roles.anchor}`,
    positive: `pulled to ${roles.positive}`,
    negative: `pulled to ${roles.negative}`,
  } satisfies Record<Role, string>,
  away: {
    anchor: `pushed off ${roles.anchor}`,
    positive: `pushed off ${roles.positive}`,
    negative: `pushed off ${roles.negative}`,
  } satisfies Record<Role, string>,
  still: 'left where it is',
  byLabel: 'moved by its own label alone',
  nothing: 'Nothing moves: this triplet has no loss, so its gradient is 0.',
  noDirection: 'Nothing moves: the points coincide, and a distance of 0 has no direction.',
  asOnMap: 'Direction as on the map.',
  inPlane: 'Direction in the plane through the three points: the positive to the right of the anchor, the negative above.',
};
