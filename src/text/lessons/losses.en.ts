/** Words of the lesson "losses". */
export const losses = {
  title: 'Contrastive, triplet, cross-entropy',
  line: 'Three losses draw three maps of the same digits.',
  intro: [
    'Three runs, one seed, the same images. Contrastive loss looks at pairs, triplet loss at triplets.',
    'Cross-entropy compares no two images: a linear layer on top of the map has to name the digit.',
  ],
  question: 'Which of the three maps will be the largest?',
  choices: { contrastive: 'Contrastive.', triplet: 'Triplet.', crossEntropy: 'Cross-entropy.' },
  watch: 'Watch the shape of the three maps and the numbers on their axes.',
  marks: { contrastive: 'contrastive', triplet: 'triplet', crossEntropy: 'cross-entropy' },
  result: 'All three sort most digits. But cross-entropy drew by far the largest map, and contrastive the smallest.',
  why: [
    'Contrastive: different digits are left alone as soon as they are a margin apart. Nothing makes that map larger.',
    'Triplet: only the difference of two distances counts. Classes may lie as far apart as they like.',
    'Cross-entropy: the farther out along its direction, the surer the answer. So it pulls the classes outwards, and nothing says stop.',
  ],
  next: 'Which map would you ask for neighbours? Go on training and compare the overlap of same and different digits.',
};
