/** English words of the table of class words. */
export const classWordsTable = {
  title: 'Class words',
  hint: 'Images of a class are drawn to its word. Enter takes another one and starts the run anew; an empty field takes the data set’s own word.',
  wordFor: (name: string) => `Word for ${name}`,
  unknown: (word: string, kept: string) => `There is no vector for “${word}”; “${kept}” stays.`,
  didYouMean: 'Did you mean:',
  repeated: (word: string, name: string, kept: string) => `“${word}” already stands for ${name}; “${kept}” stays.`,
  own: 'The data set’s own words',
};
