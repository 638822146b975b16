/** Words of the lesson "margin-ruler". */
export const marginRuler = {
  title: 'The margin is a ruler',
  line: 'A margin eight times as large: a better map, or only a larger one?',
  intro: [
    'The margin says how much farther than the positive a negative must be. It is a length on this map.',
    'We train the same net twice, on the same batches: once with margin 0.5, once with margin 4.',
  ],
  question: 'What does a margin eight times as large change?',
  choices: {
    better: 'The answers: classes lie farther apart, so more of them are right.',
    larger: 'The size of the map. The answers are about as good.',
    nothing: 'Next to nothing.',
  },
  watch:
    'First 100 steps with margin 0.5, then the same 100 steps with margin 4. The map always fits its frame: read the numbers on its axes.',
  marks: { small: 'margin 0.5', large: 'margin 4' },
  result: 'The map grew with the margin. The share of right answers stayed about the same.',
  why: [
    'Only comparisons enter the loss: d(a,p) + m against d(a,n). Blow the map up eight times and the margin with it, and every comparison comes out the same.',
    'The net can make its map as large as it likes. So the margin does not say how good the map is. It says how long a unit is.',
    'It matters where lengths are fixed: with unit length switched on, a margin can be too large to ever be met.',
  ],
  next: 'Move the margin now, without training: the triplets change their kind at once, the dots stay where they are.',
};
