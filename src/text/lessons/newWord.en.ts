/** Words of the lesson "new-word". */
export const newWord = {
  title: 'A word that nobody taught',
  line: 'Ten words are trained. Which images will “jeans” find, which is none of them?',
  intro: [
    'The squares are ten words. Their vectors were learnt beforehand from texts (GloVe), and training never moves them.',
    'The dots are images of clothes. Anchor: an image. Positive: the word of its class. Negative: another of the ten.',
    'So a triplet loss draws each image to its word.',
  ],
  question:
    'After 150 steps you look for “jeans”, a word that no image was drawn to. Of the images it finds first, how many will be trousers?',
  choices: {
    chance: 'One in ten: it was never trained.',
    half: 'About half.',
    most: 'Nearly all.',
  },
  watch: 'The words stand still, the images come to them.',
  marks: { start: 'untrained', end: 'step 150' },
  result:
    '“jeans” finds trousers, although no image was ever drawn to it. All never-trained words together find less than the trained ones.',
  why: [
    'In texts “jeans” stands where “trousers” stands, so GloVe has put both vectors in one place. The images that went to one word are near the other as well.',
    'What a word finds hangs on its neighbours: a word whose nearest class word is of another class finds little. Look at “skirt” or “blouse”.',
    'This is retrieval across two kinds of things, images and words, with one distance.',
  ],
  next: 'Look for “gown”, “handbag” and “skirt”, or for any word. Then click an image: which words are nearest to it?',
};
