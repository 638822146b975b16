/** English words of the view: Words and images on one map. */
export const map = {
  stage: 'Images and words',
  showBatchHint: 'Images of the last training batch, with lines to the words that the loss gave them',
  byKindHint: 'Each image with its own word and the nearest other word',
  clearImage: 'Let go of the image',
  invite: 'Click an image to choose it, a word to ask for it',
  nearest: (word: string) => `nearest word: ${word}`,
  plane: (share: string) => `Plane of the class words (PCA), ${share} of their variance: distances here are not the true ones`,
  batchLater: 'The last batch appears with the next training step',
  wordsOnly: 'The class words, where they stay; images come with the net',
  nothingYet: 'The map appears as soon as the word vectors are loaded.',
  label: (words: string) => `Map of the words ${words}.`,
  labelImages: (count: string, step: string) => `${count} images at step ${step}.`,
  labelAsked: (word: string) => `The word asked for is ${word}.`,
  labelChosen: (index: string, own: string, nearest: string, kind: string) =>
    `Image ${index} is chosen: its word is ${own}, the other one ${nearest}; ${kind}.`,
  labelKinds: (hard: string, semiHard: string, easy: string) =>
    `With the nearest other word ${hard} images are hard, ${semiHard} semi-hard and ${easy} easy.`,
  labelHelp: 'Arrow keys move between images, Enter chooses one, Escape lets go; plus, minus and zero zoom.',
  table: {
    caption: (share: string) =>
      `Class words on their plane, which shows ${share} of their variance, and how many images of each class are nearest to which word.`,
    captionStep: (step: string) => `Step ${step}.`,
    word: 'Word',
    x: 'x',
    y: 'y',
    images: 'Images',
    nearest: (word: string) => `nearest to ${word}`,
    asked: (word: string) => `${word} (asked for)`,
  },
};
