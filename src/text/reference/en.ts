/** Words of the reference page in English; Spanish beside it has the same shape. Its troubles and its reading are files of their own. */

import type { Library } from '../../ranking/about/entry';
import type { LayerHome, LayerMean, LayerTerms } from '../../ranking/libraryLayers';
import type { CurveAxis, CurveLine } from '../../ranking/lossCurve';
import type { NameKind } from '../../ranking/names';
import { families } from './en.families';
import { reading } from './en.reading';
import { troubles } from './en.troubles';

export const reference = {
  title: 'Reference',
  lead: 'One idea, many names. What each name means, what its formula does, and what the layer of that name in your library really computes.',
  contents: 'On this page',
  sections: {
    names: 'The many names',
    formulas: 'Each formula alive',
    layers: 'Layers of libraries',
    code: 'Code of an experiment',
    troubles: 'Troubleshooting',
    reading: 'Further reading',
  },

  names: {
    lead: 'Type or choose a name: a word you read, a paper’s loss, a layer in your code.',
    search: 'Search a name',
    placeholder: 'hinge, siamese, InfoNCE, TripletMarginLoss …',
    list: 'Names',
    found: (count: string) => (count === '1' ? '1 name' : `${count} names`),
    nothing: 'No such name here. Try a part of it.',
    kinds: { family: 'word', loss: 'loss', alias: 'also called', layer: 'layer' } satisfies Record<NameKind, string>,
    means: (count: string) => `It may mean any of ${count} formulas.`,
    meansOne: 'It means one formula.',
    lacking: (libraries: string) => `none in ${libraries}`,
    differs: 'What differs from this formula',
    alsoCalled: 'Also called',
    families,
  },

  code: {
    lead: 'A script that trains in your framework what the playground trains here: net, batches, mining and exactly this loss. Other settings: set them in the playground, where the menu of the run has the same code.',
    loss: 'Loss',
  },

  formulas: {
    lead: 'Each curve is computed by the code that trains in the playground. Drag the mark along it, or focus it and use the arrow keys.',
    needs: {
      pairs: 'pairs and whether they are of one class',
      triplets: 'triplets of anchor, positive and negative',
      batch: 'a whole batch with labels',
      classes: 'a label for each image and a linear layer',
    },
    needsLabel: 'Needs',
    minings: 'Mining',
    source: 'Source',
    train: 'Train it',
    sandbox: 'In the sandbox',
    names: 'Names and layers',
    axes: {
      distance: { pair: 'distance d(i, j)', triplet: 'distance to the negative d(a, n)' },
      cosine: { pair: 'cosine s(i, j)', triplet: 'cosine with the negative s(a, n)' },
      dot: { pair: 'dot product s(i, j)', triplet: 'dot product with the negative s(a, n)' },
      logit: { pair: 'logit', triplet: 'the right class’s logit above the other’s' },
    } satisfies Record<CurveAxis, { pair: string; triplet: string }>,
    given: {
      distance: 'Distance to the positive d(a, p)',
      cosine: 'Cosine with the positive s(a, p)',
      dot: 'Dot product with the positive s(a, p)',
      logit: '',
    } satisfies Record<CurveAxis, string>,
    lines: { whole: 'loss', positive: 'same class', negative: 'different class' } satisfies Record<CurveLine, string>,
    place: (name: string) => `Place on the curve of ${name}`,
    loss: 'loss',
    slope: 'slope',
    spoken: (x: string, values: string) => `${x}: ${values}`,
    spokenLine: (line: string, value: string) => `${line} ${value}`,
    restored: 'Defaults',
  },

  layers: {
    lead: 'The same four points are given to every layer: two of one class (●), two of another (■). What comes out differs, and this is why.',
    points: 'Four points',
    pointName: (index: string, group: string) => `Point ${index}, class ${group}`,
    pointHelp: 'Arrow keys move it, with Shift in larger steps.',
    coordinate: (index: string, axis: string) => `Point ${index}, ${axis}`,
    margin: 'Margin for all of them',
    restore: 'Points as at first',
    caption: 'What each layer makes of these four points',
    columns: {
      layer: 'Layer',
      atMargin: (margin: string) => `Loss at margin ${margin}`,
      own: 'Loss at its defaults',
      ownSetting: 'Default margin',
      terms: 'It is given',
      distance: 'Distance',
      length: 'Unit length first',
      half: 'Half the square',
      mean: 'Mean over',
      heldBy: 'Held by',
    },
    groups: { triplets: 'Over triplets', pairs: 'Over pairs', batch: 'Over a batch' },
    homes: {
      'siamese-triplet': 'siamese-triplet (code for PyTorch)',
      'tensorflow-triplet-loss': 'tensorflow-triplet-loss (Moindrot’s code)',
      'keras.io': 'Keras (its example)',
    } satisfies Record<Exclude<LayerHome, Library>, string>,
    terms: {
      'ordered-triplets': 'every (a, p, n), also (p, a, n)',
      'unordered-triplets': 'every (a, p, n) with a before p',
      pairs: 'every pair once',
      batch: 'the batch',
    } satisfies Record<LayerTerms, string>,
    distances: { euclidean: 'd', squared: 'd²', cosine: 'cosine', dot: 'dot product' },
    means: {
      all: 'all',
      active: 'those with a loss',
      'each-kind': 'positives with a loss, plus negatives with a loss',
      anchors: 'anchors',
      positives: 'positive pairs',
    } satisfies Record<LayerMean, string>,
    minesFirst: {
      'tfa-semi-hard': 'mines: nearest negative beyond the positive, else the farthest',
      'moindrot-hard': 'mines: farthest positive, nearest negative',
    } as Record<string, string>,
    temperature: (value: string) => `τ ${value}`,
    yes: 'yes',
    no: 'no',
    none: '–',
    documented: 'by its documentation',
    note: 'Where golden cases are named, values of the library itself hold our variant to nine decimals (src/ranking/libraryLayers.test.ts). “By its documentation” means: computed by the formula that the library documents, not compared with a run of it. PyTorch’s layers add 10⁻⁶ to each coordinate of a difference. Layers that take ready-made pairs or triplets are given all there are.',
    observe: (ratio: string) =>
      `Caffe and TensorFlow Addons: the same pairs, the same squares, and a loss that differs by a factor of ${ratio}.`,
  },

  troubles,
  reading,
};

export type ReferenceWords = typeof reference;
