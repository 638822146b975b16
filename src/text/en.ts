/**
 * Every word of the page in English, as one typed object; sentences with parameters are functions.
 * Numbers come in already formatted for the reader's locale. src/text/es.ts satisfies the same type.
 */

import type { BackendVerdict, DatasetId, NetId, NoticeCode, OptimiserId } from '../engine/protocol';
import type { PauseReason, RunPhase } from '../state/runStore';
import { classWords } from './en.classes';
import { curves } from './en.curves';
import { distances } from './en.distances';
import { type Explained, house } from './en.house';
import { kinds as kindsView } from './en.kinds';
import { lossWords } from './en.losses';
import { matrix } from './en.matrix';
import { metrics } from './en.metrics';
import { net } from './en.net';
import { notices } from './en.notices';
import { openSet } from './en.openSet';
import { recorded } from './en.recorded';
import { retrieval } from './en.retrieval';
import { saving } from './en.saving';
import { stage } from './en.stage';
import { time } from './en.time';
import { triplet } from './en.triplet';
import { views } from './en.views';
import { wordTask } from './en.wordTask';

export type { Explained, Kind } from './en.house';
export type NoticeWords = (parameters: Record<string, string>) => string;

export const en = {
  ...house,

  classWords,

  first: {
    images: {
      mnist: 'handwritten digits',
      fashion: 'pictures of clothes, shoes and bags',
    } satisfies Record<DatasetId, string>,
    sentence: (count: string, images: string) =>
      `Each dot is one of ${count} ${images} the net has never trained on. It has learned nothing yet, so the classes lie on top of each other.`,
    invite: 'Press Play and watch them find their places.',
    lesson: 'New here? Start with one triplet (2 minutes)',
  },

  phases: {
    data: 'Loading images',
    backend: 'Choosing where to compute',
    compile: 'Preparing the net',
    ready: 'Ready',
    starting: 'Starting the engine',
    failed: 'The engine has stopped',
  } satisfies Record<RunPhase, string>,
  progress: {
    bytes: (done: string, total: string) => `${done} of ${total} kB`,
    parts: (done: string, total: string) => `${done} of ${total}`,
    moreData: (loaded: string, total: string) => `${loaded} of ${total} training images`,
    allData: (total: string) => `All ${total} training images`,
  },

  run: {
    controls: 'Run',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    playHint: 'Train until paused (space)',
    pauseHint: 'Pause training (space)',
    stepHint: 'One training step (s)',
    resetHint: 'Back to step 0: same weights, same batches (r)',
    pauses: {
      asked: '',
      limit: 'Paused: the number of steps in the address is done.',
      error: 'Stopped by an error; see the message.',
      'waiting-for-data': 'Waiting for training images.',
      hidden: 'Paused while out of sight.',
      elsewhere: 'Paused: another embed on this page trains now.',
    } satisfies Record<PauseReason, string>,
    timeline: 'Timeline',
    timelineValue: (step: string) => `step ${step}`,
    live: 'Live',
    goLive: 'Back to live',
    stepLabel: 'Step',
    imagesSeen: 'Images seen',
    stepsPerSecond: 'Steps/s',
    loss: 'Loss',
    knn5: '5-NN',
    recallAt1: 'Recall@1',
    spread: 'Spread',
    status: (step: string, loss: string, knn: string) =>
      `Step ${step}, loss ${loss}, ${knn} of nearest-neighbour answers right.`,
    statusNoKnn: (step: string, loss: string) => `Step ${step}, loss ${loss}.`,
  },

  backend: {
    label: 'Computing on',
    none: 'not chosen yet',
    change: 'Change',
    auto: 'Automatic',
    table: 'Backends tried on this machine',
    columnName: 'Backend',
    columnStep: 'ms per step',
    columnVerdict: 'Result',
    restarts: 'Changing the backend starts again from step 0.',
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'JavaScript' },
    verdicts: {
      'chosen-fastest': 'Taken: the fastest in a short trial on this machine.',
      'chosen-only': 'Taken: the only one that works here.',
      'chosen-by-user': 'Taken: you chose it.',
      slower: 'Works, but was slower in the trial.',
      absent: 'This browser does not offer it.',
      'software-adapter': 'Left out: here it is emulated in software, which is far slower.',
      'failed-self-test': 'Left out: it computed a wrong gradient in the self-test.',
      'failed-start': 'Left out: it could not be started.',
      lost: 'Lost while running, so another one took over.',
      'not-tried': 'Not tried: a better one was found first.',
    } satisfies Record<BackendVerdict, string>,
  },

  map: {
    stage: 'Embedding',
    colourBy: 'Colour by',
    byClass: 'Class',
    byKind: 'Triplet kind',
    view: 'View',
    mapView: 'Map',
    anchorView: 'Anchor',
    mapHint: 'The plane the net maps to, or its best flat picture',
    anchorHint: 'Radius is the true distance to the anchor, in every dimension of the embedding',
    showBatch: 'Last batch',
    showBatchHint: 'Triplets of the last training batch: lines from each anchor to its positive and its negative',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Fit the whole picture',
    clearAnchor: 'Let go of the anchor',
    clickForAnchor: 'Click a dot to make it the anchor',
    pickForAnchorView: 'Pick an anchor first: click a dot.',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    pca: (size: string, share: string) => `${size} dimensions, flattened by PCA: ${share} of the variance shown`,
    radiusIsDistance: (size: string) => `Radius: true distance to the anchor in ${size} dimensions`,
    radiusIsCosine: 'Radius: cosine distance to the anchor, 0 in its direction, 2 opposite',
    cosineOnMap: 'The cosine distance is the angle seen from the centre: rings are in the anchor view',
    marginBar: (margin: string) => `margin ${margin}`,
    marginBarSquared: (margin: string) => `√margin, margin ${margin}`,
    nearestKind:
      'Each dot as anchor, with its nearest positive and its nearest negative. Hard: its nearest neighbour is of another class.',
    nearestKindShort: 'each dot with its nearest positive and negative',
    label: (count: string, classes: string) => `Embedding of ${count} images in ${classes} classes.`,
    labelStep: (step: string) => `Step ${step}.`,
    labelAnchor: (index: string, className: string) => `The anchor is image ${index}, ${classWords(className).one}.`,
    labelPair: (hard: string, semiHard: string, easy: string) =>
      `Of its negatives ${hard} are hard, ${semiHard} semi-hard and ${easy} easy for the chosen positive.`,
    labelHelp:
      'Arrow keys move between dots and B goes to the batch and back. Enter makes a dot the anchor; then a dot of its class the positive, one of another class the negative; with Shift it becomes the anchor. Escape lets go; plus, minus and zero zoom. The outer ring is the slider that follows.',
    pointTitle: (className: string) => classWords(className).one,
    pointIndex: (index: string) => `test image ${index}`,
    forThisPair: 'negatives of this pair',
    nothingYet: 'The picture appears as soon as the net has placed the images.',
    showingStep: (step: string) => `Showing step ${step}`,
  },

  census: {
    title: 'Triplets',
    ...house.margin,
    total: (triplets: string, images: string) => `All ${triplets} ordered triplets of ${images} test images, counted exactly.`,
    ordered: 'Ordered: (a, p, n) and (p, a, n) both count. A tie belongs to the harder kind.',
    summary: (easy: string, semiHard: string, hard: string) => `${easy} easy, ${semiHard} semi-hard, ${hard} hard`,
    waiting: 'Counted as soon as there is an embedding.',
  },

  curves,
  triplet,

  metrics,

  settings: {
    title: 'Settings',
    restarts: 'restarts',
    restartsHint: 'Changing this starts again from step 0.',
    restartsLegend: 'marks what starts again from step 0; the rest changes while it runs.',
    live: 'changes while running',
    newSeed: 'New seed',
    seedHint: 'One seed decides weights and batches. The same seed on the same backend repeats the run exactly.',
    group: { ranking: 'Ranking', net: 'Net', training: 'Training', data: 'Data' },
    fields: {
      dataset: { name: 'Data', hint: 'Handwritten digits or pictures of clothes, 28 by 28 pixels.' },
      loss: { name: 'Loss', hint: 'What the net is punished for.' },
      distance: { name: 'Distance', hint: 'How far apart two embeddings are for the loss.' },
      mining: { name: 'Mining', hint: 'Which triplets or pairs of a batch the loss looks at.' },
      ...openSet.fields,
      ...wordTask.fields,
      ...house.choices.parameters,
      net: {
        name: 'Net',
        hint: 'What turns an image into an embedding. Anchor, positive and negative go through the same weights.',
      },
      embeddingSize: { name: 'Dimensions', hint: 'How many numbers the net may use to place an image.' },
      normalise: { name: 'Unit length', hint: 'Put every embedding on a circle or sphere of radius 1.' },
      optimiser: { name: 'Optimiser', hint: 'How gradients become steps.' },
      learningRate: { name: 'Learning rate', hint: 'How far one step goes.' },
      classesPerBatch: { name: 'Classes P', hint: 'How many classes each batch holds.' },
      samplesPerClass: { name: 'Samples K', hint: 'How many images of each of these classes.' },
      seed: { name: 'Seed', hint: 'Where all chance comes from.' },
      shownImages: {
        name: 'Shown',
        hint: 'How many test images are on the map and in the census. Fewer are quicker; the training is the same.',
      },
      backend: { name: 'Backend', hint: 'Where the net is computed.' },
    } satisfies Record<string, Explained>,
    ...house.choices,
    ...lossWords,
    nets: {
      mlp: { name: 'MLP', hint: '784 → 128 → 64 → embedding: no idea of an image, but quick.' },
      'small-cnn': { name: 'Small CNN', hint: 'Two strided convolutions and a dense layer: learns most in the first seconds.' },
      lenet: {
        name: 'LeNet',
        hint: 'Two large convolutions with pooling and two dense layers: the slowest, and the best in the end.',
      },
    } satisfies Record<NetId, Explained>,
    optimisers: {
      adam: { name: 'Adam', hint: 'Adapts the step of each weight.' },
      sgd: { name: 'SGD', hint: 'Plain steps down the gradient.' },
    } satisfies Record<OptimiserId, Explained>,
    datasets: {
      mnist: { name: 'MNIST digits', hint: 'Handwritten digits: 60,000 to train on, 2,000 of the test images shown.' },
      fashion: {
        name: 'Fashion-MNIST',
        hint: 'Pictures of clothes, shoes and bags: 17,500 to train on, 2,000 of the test images shown.',
      },
    } satisfies Record<DatasetId, Explained>,
    yes: 'Yes',
    no: 'No',
    wholeBatch: 'This loss looks at the whole batch at once: there is nothing to mine.',
    onlyMeasured: 'Training does not use it; it is what neighbours, rings and counts are measured with.',
    cosineInPlane:
      'In two dimensions classes lie on a circle and cannot pass one another: this learns less than lengths do. More dimensions help.',
    cosineUnreachable: 'No two directions are farther apart than 2, so this margin can never be met.',
    marginUnreachable: (farthest: string) =>
      `At unit length no two embeddings are farther apart than ${farthest}, so this margin can never be met.`,
    nothingSemiHard: 'At margin 0 nothing is semi-hard, so this mining finds nothing to learn from.',
    batchOf: (images: string) => `${images} images a batch`,
  },

  tabs: { label: 'More', views: 'Views', settings: 'Settings' },
  stage,
  views,
  matrix,
  distances,
  kindsView,
  net,
  retrieval,
  recorded,
  time,
  saving,
  openSet,
  wordTask,

  notices: {
    region: house.messages,
    dismiss: 'Dismiss',
    retryData: 'Load again',
    restart: 'Start again',
    ...notices,
  } satisfies Record<NoticeCode, NoticeWords> & Record<string, unknown>,

  missing: {
    worker:
      'This browser cannot run training in the background (no module workers), so nothing can be trained here. The page and its explanations still work; a current Firefox, Chrome, Edge or Safari runs everything.',
    webAssembly:
      'This browser has no WebAssembly, or it is switched off. Without a usable graphics card training falls back to plain JavaScript and will be slow.',
  },
};

export type Text = typeof en;
