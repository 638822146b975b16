/** Words of the lesson "offline-online". */
export const offline = {
  title: 'Offline against online mining',
  line: 'Triplets drawn beforehand, or all that a batch has to offer?',
  intro: [
    'Three runs, one seed. The first draws its triplets beforehand and keeps them. The second draws new ones for each pass through the data.',
    'The third takes batches of whole classes and uses every triplet in them: online.',
    'All three send about as many images through the net.',
  ],
  question: 'Which will have learned most after 120 steps?',
  choices: {
    fixed: 'Drawn once: it sees its triplets again and again.',
    epoch: 'Drawn anew: always new triplets.',
    online: 'Online: all triplets of each batch.',
  },
  watch: 'Watch the three maps and the right answers.',
  marks: { fixed: 'drawn once', epoch: 'drawn anew', online: 'online' },
  result: 'Online learned most by far. For about as many images it had more than a thousand times as many triplets.',
  why: [
    'Offline, three images make one triplet. Online, each image is anchor, positive and negative in thousands of triplets, and the net was computed for it only once.',
    'The net is the costly part, distances are cheap. So online mining gets more out of the same work.',
    'And triplets drawn beforehand are soon easy: look at how many of them still have a loss.',
  ],
  next: 'Go on training: offline catches up in part. How long does it take?',
};
