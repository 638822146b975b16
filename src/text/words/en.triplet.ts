/** English words of the view: The strip: image, its word, another word. */
export const triplet = {
  none: 'One image, its own word, another word: choose an image on the map, or',
  pick: 'Choose an image that is not easy',
  another: 'Another image that is not easy',
  notThere: 'The chosen image or the words are not there yet.',
  image: 'image',
  imageNumber: (index: string) => `test image ${index}`,
  letGo: 'Let go of the image',
  own: 'own word',
  other: 'other word',
  chooseOther: 'The other word',
  nearest: 'the nearest other',
  distances: 'Distances to the image',
  margin: 'margin',
  loss: (value: string) => `loss ${value}`,
  formula: 'The loss of this image with the present numbers',
  meaning: {
    easy: 'The own word is nearer by more than the margin: this word pushes the image no more.',
    'semi-hard': 'The own word is nearer, but not by the margin: the image is still drawn to it and pushed off the other.',
    hard: 'The other word is nearer than the own one: the loss pulls the image across.',
  },
  regression: 'Regression knows the own word only: the image must land on its vector, coordinate by coordinate.',
  crossEntropy: (share: string) =>
    `Cross-entropy sets all class words against one another: the own word has ${share} of the softmax.`,
};
