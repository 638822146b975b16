/** Words of the lesson "collapse". */
export const collapse = {
  title: 'Collapse and rescue',
  line: 'The hardest triplets alone can press the whole map into one spot.',
  intro: [
    'The net begins with the default: it learns from all triplets of a batch. After 40 steps the classes start to part.',
    'Then we switch the mining, in mid-run, to batch hard: each anchor gets its farthest positive and its nearest negative, and nothing else.',
  ],
  question: 'From step 40 on the net sees only the hardest triplets. What becomes of the map?',
  choices: {
    faster: 'It gets better faster: hard cases teach most.',
    'one-spot': 'All the dots fall together.',
    same: 'Not much changes.',
  },
  watch: 'Watch the scale of the map and the loss. At step 40 the mining changes to batch hard, at step 100 back to batch all.',
  marks: { learned: 'batch all', hard: 'batch hard', rescued: 'batch all again' },
  result:
    'With the hardest triplets alone the map shrank to less than a tenth, and the loss stopped at the margin. With all triplets it opened again.',
  why: [
    'So early, the nearest negative is often closer than the farthest positive. The cheapest way out is to put everything in one place.',
    'There all distances are 0, so every triplet costs exactly the margin: d(a,p) − d(a,n) + m = m. “My loss is stuck at the margin” usually means this.',
    'Batch all also sees triplets that are almost right. They pull the dots apart again.',
  ],
  next: 'Try batch semi-hard instead of batch all, or switch to batch hard later in the run: Settings, Mining.',
};
