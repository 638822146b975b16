/** Words of the lesson "one-triplet". */
export const oneTriplet = {
  title: 'One triplet',
  line: 'Three points, two circles: the whole idea of a ranking loss.',
  intro: [
    'Three images have become three points. Anchor and positive show the same digit, the negative another one.',
    'The loss asks only one thing: the negative should be farther from the anchor than the positive, by at least the margin. That is the outer circle.',
  ],
  question: 'The negative is inside the outer circle. Let the loss have its way: which points will it move?',
  choices: {
    negative: 'Only the negative: it is in the wrong place.',
    two: 'The positive and the negative. The anchor stays.',
    three: 'All three.',
  },
  watch: 'The arrows say where the loss pulls each point. Now they follow their arrows.',
  marks: { start: 'before', end: 'after' },
  result: 'All three moved, until the negative was outside the outer circle. Then nothing moved any more.',
  why: [
    'The loss is d(a,p) − d(a,n) + margin, and never below 0. The positive goes towards the anchor, the negative away from it; the anchor feels both.',
    'Outside the outer circle the loss is 0, so there is no pull at all. Such a triplet is called easy.',
    'Inside the outer circle, but beyond the positive: semi-hard. Closer than the positive: hard. Training is this, with thousands of triplets at once.',
  ],
  next: 'Drag the negative slowly across both circles, or move it with the arrow keys: when do the arrows vanish?',
};
