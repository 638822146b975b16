/** Words of the lesson "rank-or-regress". */
export const rankOrRegress = {
  title: 'Ranking or regression?',
  line: 'The essay found ranking better than regression of the word vector. Here too?',
  intro: [
    'Three runs, one seed, the same clothes and the same words. Triplet loss: closer to the own word than to another, by a margin.',
    'Regression: land on the own word’s vector; other words play no part. Cross-entropy: the own word must be the most probable of the ten.',
    'Gómez’s essay reports that ranking found images better than regression.',
  ],
  question: 'With which loss will the ten words find their images best?',
  choices: {
    triplet: 'Triplet.',
    regression: 'Regression.',
    crossEntropy: 'Cross-entropy.',
    alike: 'About equally well with all three.',
  },
  watch: 'The losses are of different kinds and not to be compared. Watch the maps, and how well words find images.',
  marks: { triplet: 'triplet', regression: 'regression', crossEntropy: 'cross-entropy' },
  result:
    'Here the claim does not hold: with all three, the trained words find their images about equally well, and never-trained words less.',
  why: [
    'Ten words, one label an image: all three losses want each image at its own word, and with centred vectors the ten lie well apart.',
    'It is no law either way. Measured with longer training on digits: with raw, nearly parallel words regression is far ahead; centred, triplet loss is a little ahead of regression.',
    'A claim about losses is a claim about data, too. The essay trained on other data than these.',
  ],
  next: 'Change the data to MNIST under “For all runs”. Do the three still lie together?',
};
