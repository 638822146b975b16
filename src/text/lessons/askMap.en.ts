/** Words of the lesson "ask-map". */
export const askMap = {
  title: 'Ask the map',
  line: 'Draw a digit: the map answers with its neighbours.',
  intro: [
    'The dots are test images. The net never trains on any of them, and no one will tell it their names.',
    'We train it, and then ask the map about each dot: what are your five nearest neighbours?',
  ],
  question: 'After 150 steps: of 100 such images, how many will have mostly neighbours of their own digit?',
  choices: {
    tenth: 'About 10: there are ten digits, that is chance.',
    half: 'About 50.',
    most: 'More than 75.',
  },
  watch: 'Watch the map sort images it is not trained on.',
  marks: { start: 'untrained', end: 'step 150' },
  result: 'Most images now lie among their own digit, and the net was never trained on any of them.',
  why: [
    'The net was not taught names. It was taught a map on which what belongs together lies together, and that works for new images too.',
    'So you can ask the map: put a new image on it and look at the neighbours. Search by image works like this.',
    'The view shows it for one 4: its nearest neighbours, each with its distance.',
  ],
  next: 'Now draw a digit yourself (choose “Draw” in the search). Draw a 4 and close it slowly into a 9, and watch it travel. Without a pen, take another test image.',
};
