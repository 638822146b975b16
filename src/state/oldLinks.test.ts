/**
 * Links that people have: each must go on meaning what it meant. Changing a key, a value or a default of the address breaks a line here, and then the
 * old form must be read as well. Add lines, change none.
 */
import { describe, expect, it } from 'vitest';
import type { Experiment } from './experiment';
import { readUrl } from './experimentUrl';
import type { PageSettings } from './pageSettings';
import { meantAddress } from './scenes/sceneAddress';

const links: readonly (readonly [string, Partial<Experiment>, Partial<PageSettings>])[] = [
  [
    '',
    { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, net: 'small-cnn', seed: 1 },
    { page: 'playground' },
  ],
  ['?dataset=mnist&leftout=3&flip=0.2', { dataset: 'mnist', leftOut: '3', flippedShare: 0.2 }, {}],
  [
    '?loss=contrastive&distance=euclidean&mining=pairs-balanced&posmargin=0.1',
    { loss: 'contrastive', positiveMargin: 0.1 },
    {},
  ],
  [
    '?distance=squared&margin=0.5&average=active&swap=1&soft=1',
    { distance: 'squared', margin: 0.5, swap: true, softMargin: true },
    {},
  ],
  ['?loss=nt-xent&temperature=0.2&similarity=cosine', { loss: 'nt-xent', distance: 'cosine', temperature: 0.2 }, {}],
  ['?loss=multi-similarity&alpha=3&beta=40&base=0.4', { loss: 'multi-similarity', alpha: 3, beta: 40, base: 0.4 }, {}],
  [
    '?mining=batch-hard&net=mlp&size=16&normalise=1',
    { mining: 'batch-hard', net: 'mlp', embeddingSize: 16, normalise: true },
    {},
  ],
  [
    '?optimiser=sgd&rate=0.01&classes=5&samples=4',
    { optimiser: 'sgd', learningRate: 0.01, classesPerBatch: 5, samplesPerClass: 4 },
    {},
  ],
  ['?seed=7&shown=500&backend=wasm', { seed: 7, shownImages: 500, backend: 'wasm' }, {}],
  ['?lang=es&theme=projector&autoplay&steps=200', {}, { language: 'es', theme: 'projector', autoplay: true, steps: 200 }],
  ['?colour=kind&view=anchor&views=matrix,net', {}, { colourBy: 'kind', view: 'anchor', views: ['matrix', 'net'] }],
  ['?views=none', {}, { views: [] }],
  ['?recorded=collapse', {}, { recorded: 'collapse' }],
  ['?page=sandbox&lesson=one-triplet', {}, { page: 'sandbox', lesson: 'one-triplet' }],
  ['?page=sandbox&points=0,0;0.6,0.6;0.4,-0.3', {}, { page: 'sandbox', points: '0,0;0.6,0.6;0.4,-0.3' }],
  ['?page=compare&beside=losses', {}, { page: 'compare', beside: 'losses' }],
  ['?page=compare&beside=margin:0.5;margin:2', {}, { beside: 'margin:0.5;margin:2' }],
  [
    '?page=words&wordloss=regression&vectors=raw&wordmining=near&query=jeans',
    { task: 'words', dataset: 'fashion', wordLoss: 'regression', wordVectors: 'raw', wordMining: 'near', distance: 'cosine' },
    { page: 'words', query: 'jeans' },
  ],
  [
    '?dataset=mnist&page=words&classwords=nil..pair&lesson=new-word',
    { task: 'words', dataset: 'mnist', classWords: 'nil..pair' },
    { page: 'words', lesson: 'new-word' },
  ],
  ['?embed=words&query=gown', { task: 'words', dataset: 'fashion' }, { embed: 'words', query: 'gown' }],
  ['?page=compare&beside=words', {}, { page: 'compare', beside: 'words' }],
  [
    '?task=words&page=compare&beside=wordloss:regression,wordmining:far&metric=words',
    { task: 'words', dataset: 'fashion', embeddingSize: 100 },
    { page: 'compare', beside: 'wordloss:regression,wordmining:far', metric: 'words' },
  ],
  ['?page=reference', {}, { page: 'reference' }],
  ['?page=lessons', {}, { page: 'lessons' }],
  [
    '?anchor=7&positive=12&negative=30&batch=1&forces=1',
    {},
    { anchor: 7, positive: 12, negative: 30, batch: true, forces: true },
  ],
  ['?recorded=triplet&at=101', {}, { recorded: 'triplet', at: 101 }],
  ['?page=compare&metric=spread', {}, { metric: 'spread' }],
  ['?present=1&scenes=lecture&scene=4', {}, { present: true, scenes: 'lecture', scene: 4 }],
  [
    '?scenes=title*A%20talk~recorded*collapse!page*sandbox&scene=2',
    {},
    { scenes: 'title*A talk~recorded*collapse!page*sandbox' },
  ],
];

describe('old links', () => {
  it.each(links)('%s', (search, experiment, page) => {
    const read = readUrl(search);
    expect(read.problems).toEqual([]);
    expect(read.experiment).toMatchObject(experiment);
    expect(read.page).toMatchObject(page);
  });

  it('to a talk open its first scene', () => {
    expect(readUrl(meantAddress('?scenes=lecture')).page).toMatchObject({ page: 'sandbox', scenes: 'lecture', scene: 1 });
  });
});
