/** Words of the lesson "histogram". */
export const histogram = {
  title: 'Two humps part',
  line: 'All distances at a glance: what does learning do to them?',
  intro: [
    'This view measures every pair of test digits. One hump: pairs of the same digit. The other: pairs of different digits.',
    'The net is untrained, so both humps lie on each other: a 4 is about as far from another 4 as from a 7.',
  ],
  question: 'Now it trains. What will the two humps do?',
  choices: {
    left: 'Same digits move to the left, towards 0. Different ones stay.',
    apart: 'Both move to the right, different digits much farther.',
    stay: 'They go on lying on each other.',
  },
  watch: 'Watch the two humps, and the numbers under the axis: distances grow.',
  marks: { start: 'untrained', early: 'step 20', end: 'step 120' },
  result: 'Both kinds of distance grew, those between different digits much more. The humps parted and overlap far less.',
  why: [
    'The loss never asks for a distance of 0. It asks that the negative be farther than the positive, by the margin.',
    'At first the whole map is tiny against the margin. So the cheapest thing is to grow, and to send different digits farther than same ones.',
    'Where the humps still overlap lie the hard and the semi-hard triplets. There is what is left to learn.',
  ],
  next: 'Go on training and watch the overlap. Drag the margin: the ruler under the humps follows.',
};
