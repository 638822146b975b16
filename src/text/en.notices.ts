/** What the engine has to say, in English: what happened, what still works, what one can do. Parameters come in as formatted text. */

import type { NoticeCode } from '../engine/protocol';

/** Of several runs, the one it is about. */
const of = (run?: string) => (run ? `Run ${run}: ` : '');

export const notices: Record<NoticeCode, (parameters: Record<string, string>) => string> = {
  'shard-retry': ({ file }) =>
    `A part of the training data${file ? ` (${file})` : ''} did not arrive; it is being asked for again.`,
  'shard-missing': ({ file, severity }) =>
    severity === 'error'
      ? `The first part of the training data${file ? ` (${file})` : ''} could not be loaded, so training cannot start. Check the network and load it again.`
      : `A part of the training data${file ? ` (${file})` : ''} could not be loaded. Training goes on with the images that are here; check the network and load it again.`,
  'shard-corrupt': ({ file, severity }) =>
    severity === 'error'
      ? `The first part of the training data${file ? ` (${file})` : ''} arrived damaged (its checksum is wrong) and was refused, so training cannot start. Load it again.`
      : `A part of the training data${file ? ` (${file})` : ''} arrived damaged (its checksum is wrong) and was refused. Training goes on with the other images; load it again.`,
  'manifest-missing': () =>
    'The list of the training data could not be loaded, so training cannot start. Check the network and load it again.',
  'manifest-invalid': () =>
    'The list of the training data cannot be read, so training cannot start. Loading again may help; otherwise this copy of the page is incomplete.',
  'no-webassembly': () =>
    'This browser has no WebAssembly, or it is switched off. Training runs in plain JavaScript instead: everything works, but slowly.',
  'backend-refused': ({ id, detail, chosen }) =>
    `${id || 'The chosen backend'} does not work on this machine${detail ? ` (${detail})` : ''}. ${chosen || 'Another one'} was taken instead; the table under “Computing on” says why.`,
  'backend-lost': ({ backend, next }) =>
    `${backend || 'The backend'} stopped answering${next ? `; training goes on with ${next}` : ''} from the last saved step. If it happens again, choose another backend.`,
  'loss-not-finite': ({ step, run }) =>
    `${of(run)}The loss was no longer a number${step ? ` at step ${step}` : ''}, so training stopped. The picture shows the last good step. Lower the learning rate and press Reset.`,
  'nothing-selected': ({ run }) =>
    `${of(run)}Mining finds no triplet to learn from in these batches, so the net stands still. Raise the margin or choose another mining.`,
  'engine-error': ({ message, step, severity, run }) =>
    severity === 'warning'
      ? `A part of the page that computes in the background failed${message ? ` (${message})` : ''} and was started again${step ? `; training goes on from step ${step}` : ''}. Nothing needs to be done.`
      : `${of(run)}Training stopped because of an error${message ? ` (${message})` : ''}. The picture and the curves stay; start again to go on.`,
  'census-error': ({ message }) =>
    `Counting the triplets failed twice${message ? ` (${message})` : ''} and is switched off; training goes on. Load the page again to count.`,
};
