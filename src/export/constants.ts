/** The numbers of an experiment that a script states at its top, under the names that its code uses. */

import type { Experiment } from '../engine/protocol';
import { hasParameter, lossEntry } from '../ranking/catalogue';
import { isOffline } from '../ranking/minings';

export interface Constant {
  name: string;
  value: number;
  comment?: string;
}

/** Steps of a script's run unless told otherwise: what docs/losses.md measures at. */
const STEPS = 400;

/** Of either data set. */
export const CLASS_COUNT = 10;

const needsPositiveMargin = ({ loss, mining }: Experiment) =>
  hasParameter(loss, 'positiveMargin') || (lossEntry(loss).needs === 'pairs' && mining === 'pairs-margin');

function batchConstants({ loss, mining, classesPerBatch: asked, samplesPerClass, leftOut }: Experiment): Constant[] {
  const classesPerBatch = leftOut === 'none' ? asked : Math.min(asked, CLASS_COUNT - 1);
  const images = classesPerBatch * samplesPerClass;
  // The same sizes as src/engine/batchSource.ts: about as many images as the P x K batch has.
  if (!isOffline(mining))
    return [
      { name: 'CLASSES_PER_BATCH', value: classesPerBatch, comment: 'P' },
      { name: 'SAMPLES_PER_CLASS', value: samplesPerClass, comment: 'K' },
    ];
  return lossEntry(loss).needs === 'triplets'
    ? [{ name: 'TRIPLETS_PER_BATCH', value: Math.max(1, Math.round(images / 3)) }]
    : [{ name: 'PAIRS_PER_BATCH', value: Math.max(2, Math.round(images / 2)) }];
}

function lossConstants(experiment: Experiment): Constant[] {
  const { loss, margin, positiveMargin, temperature, alpha, beta, base } = experiment;
  const constants: Constant[] = [];
  if (hasParameter(loss, 'margin')) {
    const comment = loss === 'cosine-embedding' ? 'a cosine: negatives above it have a loss' : undefined;
    constants.push({ name: 'MARGIN', value: margin, comment });
  }
  if (needsPositiveMargin(experiment)) constants.push({ name: 'POSITIVE_MARGIN', value: positiveMargin });
  if (hasParameter(loss, 'temperature')) constants.push({ name: 'TEMPERATURE', value: temperature });
  if (hasParameter(loss, 'alpha'))
    constants.push({ name: 'ALPHA', value: alpha }, { name: 'BETA', value: beta }, { name: 'BASE', value: base });
  return constants;
}

/** What training is not told: the class it never sees, and how many labels are wrong. */
function teachingConstants({ leftOut, flippedShare }: Experiment): Constant[] {
  return [
    ...(leftOut === 'none'
      ? []
      : [
          {
            name: 'LEFT_OUT',
            value: Number(leftOut),
            comment: 'the class that training never sees',
          },
        ]),
    ...(flippedShare > 0
      ? [{ name: 'FLIPPED_SHARE', value: flippedShare, comment: 'of the training images have a wrong label' }]
      : []),
  ];
}

/** Whether training is told something else than the truth about all images. */
export const isTaughtOtherwise = ({ leftOut, flippedShare }: Experiment): boolean => leftOut !== 'none' || flippedShare > 0;

export function constantsOf(experiment: Experiment): Constant[] {
  return [
    ...lossConstants(experiment),
    ...teachingConstants(experiment),
    { name: 'EMBEDDING_SIZE', value: experiment.embeddingSize },
    ...batchConstants(experiment),
    { name: 'LEARNING_RATE', value: experiment.learningRate },
    { name: 'STEPS', value: STEPS },
    { name: 'SEED', value: experiment.seed },
    { name: 'TEST_IMAGES', value: experiment.shownImages, comment: 'the first of the 10,000, as on the page' },
  ];
}

export const pythonConstants = (experiment: Experiment): string =>
  constantsOf(experiment)
    .map(({ name, value, comment }) => `${name} = ${value}${comment ? `  # ${comment}` : ''}`)
    .join('\n');

export const javascriptConstants = (experiment: Experiment): string =>
  constantsOf(experiment)
    .map(({ name, value, comment }) => `const ${name} = ${value};${comment ? ` // ${comment}` : ''}`)
    .join('\n');
