/** Words of the lesson "miners". */
export const miners = {
  title: 'What each miner sees in a batch',
  line: 'One batch, 40,320 triplets: who looks at which of them?',
  intro: [
    'A batch here is 80 digits: 10 classes, 8 images of each. Any two of one class and one of another are a triplet.',
    'That makes 80 × 7 × 72 = 40,320 triplets. Mining decides which of them the loss gets to see.',
  ],
  question: 'Batch hard looks at such a batch. How many of the 40,320 triplets does it keep?',
  choices: {
    eighty: '80: one for each digit.',
    pairs: '560: one for each pair of one class.',
    all: 'All 40,320.',
  },
  watch:
    '60 steps with batch all, then one step with batch semi-hard and one with batch hard. The matrix shows all distances of the batch, and marks what was picked.',
  marks: { all: 'batch all', semiHard: 'semi-hard', hard: 'batch hard' },
  result:
    'Batch all took every triplet, but most of them had no loss left. Semi-hard kept at most one for each pair, batch hard one for each digit, and nearly all of these had a loss.',
  why: [
    'Batch hard asks each anchor for its farthest positive and its nearest negative: 80 anchors, 80 triplets.',
    'Semi-hard asks each of the 560 pairs of one class for the nearest negative that is farther than the positive, but still within the margin. Some pairs have none.',
    'Fewer triplets are not less work for the net: all 80 images go through it either way. They are a different choice of what to learn from.',
  ],
  next: 'In the matrix, point at a cell, or choose another miner above it: it picks from the same batch.',
};
