/** Words of the lesson "near-words". */
export const nearWords = {
  title: 'Near in meaning, a good teacher?',
  line: 'An image is kept away from other words. From all of them, from the nearest ones, or from the farthest?',
  intro: [
    'Three runs, one seed, the same clothes. Each image is drawn to its own word, and pushed from others by the triplet loss.',
    'The first run pushes from all nine others. The second only from the three that GloVe puts nearest to the own word, the third only from the three farthest.',
  ],
  question: 'With which negatives will words find their images best?',
  choices: {
    all: 'All nine.',
    near: 'The three nearest: the hardest cases teach most.',
    far: 'The three farthest: nothing false is taught.',
  },
  watch: 'Three maps in the same plane of the same words. Which clouds lie at their word?',
  marks: { all: 'all words', near: 'near', far: 'far' },
  result: 'All words teach best, the near ones less, and the far ones by far the least.',
  why: [
    'A far word is hardly in the way. Nothing keeps an image from the words close to its own, so classes run into each other.',
    'Near in GloVe is not alike in images. T-shirts are kept from “sneaker”, “pullover” and “sandal”, shirts from “trousers”, “dress” and “coat”: never from each other, though a t-shirt looks like a shirt.',
    'So a negative chosen in the words’ space can be the wrong teacher: it knows texts, not images.',
  ],
  next: 'On the words page train with all words and look at the matrix: which words still push the images of t-shirts and shirts?',
};
