/** English words of the sandbox. */

import type { Mode } from '../../state/sandbox/places';
import type { Rest } from '../../state/sandbox/rest';

const numbered = (name: string, number: string) => (number === '' ? name : `${name} ${number}`);

export const en = {
  lead: {
    triplet:
      'The positive should be nearer to the anchor than the negative, by the margin. Drag a point: the arrows show where the loss pushes each.',
    pair: 'Two points of one class should lie together, two of different classes at least the margin apart. Drag one: the arrows show where the loss pushes them.',
  },
  plane: {
    label: 'Plane with the points',
    fit: 'Fit everything into the picture',
    behind: 'Behind the points',
    byKind: 'Kinds',
    byKindHint: 'The plane by what a negative at that place would be: hard, semi-hard or easy',
    byLoss: 'Loss',
    byLossHint: 'The loss if the chosen point were at that place; the lines are at even steps of loss',
    force: (value: string) => `arrow this long: gradient ${value}`,
    noDirection: 'The anchor is at the origin: it has no direction there, so there are no angles to compare.',
    strongest: (loss: string) => `strongest colour: loss ${loss}`,
  },
  points: {
    anchor: 'anchor',
    positive: 'positive',
    negative: (number: string) => numbered('negative', number),
    first: 'first',
    second: { same: 'same class', other: 'other class' },
    the: {
      positive: 'the positive',
      second: 'the second point',
      negative: (number: string) => (number === '' ? 'the negative' : `negative ${number}`),
    },
    role: 'movable point',
    at: (x: string, y: string) => `x ${x}, y ${y}`,
    distance: (distance: string) => `distance to the anchor ${distance}`,
    still: 'not pushed',
    keys: 'Arrow keys move it, with Shift in small steps',
    deleteKey: 'Delete takes it away',
  },
  edges: (squared: boolean) => ({
    inner: 'd(a, p)',
    outer: squared ? '√(d(a, p) + m)' : 'd(a, p) + m',
    margin: squared ? '√m' : 'm',
  }),
  edgesTitle: 'Rings: as far as the positive, and that plus the margin',
  marginHandle: 'Margin, as the ring',
  negatives: {
    title: 'Negatives',
    add: 'Add a negative',
    addHint: 'Or double-click (double-tap) the plane',
    remove: (name: string) => `Take away ${name}`,
    choose: (name: string) => `Show ${name} in formula and curve`,
    active: 'active',
    inactive: 'no loss',
    full: 'That is as many as fit.',
    mean: (loss: string, active: string, count: string) => `Loss ${loss}: mean over ${active} of ${count}`,
  },
  pair: {
    classes: 'The two are of',
    same: 'One class',
    different: 'Two classes',
    pulled: 'One class: the two are pulled together.',
    done: 'One class, and near enough: left alone.',
    pushed: 'Two classes within the margin: pushed apart.',
    free: 'Two classes beyond the margin: left alone.',
  },
  curve: {
    title: 'Loss along the way',
    ofLength: (name: string, mode: Mode) =>
      `Loss as ${name} moves along its line through ${mode === 'pair' ? 'the first' : 'the anchor'}.`,
    ofAngle: (name: string, mode: Mode) =>
      `Loss as ${name} turns about the origin, away from the direction of ${mode === 'pair' ? 'the first' : 'the anchor'}.`,
    length: 'distance',
    angle: 'angle',
    slider: (name: string) => `Place of ${name} along the way`,
    place: (at: string, loss: string) => `${at}: loss ${loss}`,
    slope: 'How steep it is here is how long this point’s arrow is.',
    sameClass: 'one class',
    otherClass: 'two classes',
  },
  steps: {
    label: 'Steps',
    run: 'Run',
    stop: 'Stop',
    step: 'Step',
    back: 'Back',
    runHint: 'Steps down the gradient until nothing moves (space)',
    stopHint: 'Stop here (space)',
    stepHint: 'All points one step down the gradient (s)',
    backHint: 'Back to where the steps began, then to how the page was opened (r)',
    size: 'Step size',
    sizeHint: 'Each point moves by minus its gradient times this.',
    taken: (count: string, one: boolean) => (one ? '1 step' : `${count} steps`),
    rests: {
      still: 'Nothing moves any more: the loss has no slope left here.',
      'to-and-fro': 'The points jump to and fro: steps of this size pass over the kink. Smaller ones come nearer.',
      far: 'A point has left the plane.',
      limit: 'It still moves, ever more slowly: this loss never ends.',
    } satisfies Record<Rest, string>,
    keys: 'Space runs and stops, S steps, R goes back.',
  },
  settings: {
    title: 'Loss',
    distance: 'Distance',
    absent: 'Not here:',
    batch: (names: string) => `${names}: these look at a whole batch at once`,
    classes: (names: string) => `${names}: it never compares two points`,
  },
  loss: (value: string) => `loss ${value}`,
  formula: 'The loss with the present numbers',
  softEasy: 'With a soft margin every triplet keeps some loss, an easy one too.',
  status: (loss: string, kinds: string) => `Loss ${loss}. ${kinds}`,
};

export type SandboxWords = typeof en;
