/** English words of saving and opening runs, and of saving pictures of views. */

import type { RefusalCode } from '../state/saving';

export const saving = {
  menu: 'Run as a file or as code',
  save: 'Save run',
  saveHint: 'Net, optimiser, settings, curves and timeline in one file',
  open: 'Open run …',
  openHint: 'Takes the place of the present run. You can also drop the file anywhere on the page.',
  code: 'This experiment as code',
  codeItem: 'As code …',
  codeHint: 'PyTorch, pytorch-metric-learning, Keras or TensorFlow.js: a script with this net, mining and loss',
  codeClose: 'Close the code',
  saving: 'Saving the run …',
  opening: 'Opening the run …',
  dropHere: 'Drop a saved run to open it',
  opened: (file: string, step: string) => `“${file}” is open: the run stands at step ${step} and can go on.`,
  leftOut: (file: string, keys: string) =>
    `“${file}” is open. It has settings that this page does not know, and goes on without them: ${keys}.`,
  refused: {
    foreign: ({ file }) => `“${file}” is not a run saved by this page, so nothing was opened. Saved runs end in .rlp.`,
    'newer-version': ({ file }) =>
      `“${file}” was saved by a newer version of this page. Load the page again to get that version, then open the file.`,
    'too-large': ({ file, megabytes }) => `“${file}” is too large to be a saved run (${megabytes} MB) and was not opened.`,
    truncated: ({ file }) => `“${file}” is incomplete: its end is missing. Copy or download it again.`,
    altered: ({ file }) =>
      `“${file}” was changed or damaged after it was saved (its checksum is wrong) and was not opened. The present run is as it was.`,
    invalid: ({ file, where }) =>
      `“${file}” is not a run that this page can go on with (${where}) and was not opened. The present run is as it was.`,
    'no-gzip': ({ file }) => `This browser cannot decompress “${file}”. A current Firefox, Chrome, Edge or Safari can.`,
    unreadable: ({ file, detail }) => `${file ? `“${file}”` : 'The run'} could not be read or written (${detail}).`,
    'not-standing': () =>
      'The run could not be saved, because the engine does not answer. Wait until it trains again, then save.',
  } satisfies Record<RefusalCode, (parameters: Record<string, string>) => string>,
  picture: (name: string) => `Save ${name} as a picture`,
  pictureAs: (format: string) => `Save as ${format}`,
  pictureFailed: (format: string, detail: string) => `No ${format} could be made here (${detail}).`,
  pictureBlocked: 'this browser does not let a page read back such a picture; SVG works',
  pictureEmpty: 'there is nothing to be seen of it',
};
