/** English words about working without a network. */

export const en = {
  menu: 'Offline',
  page: {
    off: 'This page is not kept for use without a network.',
    fetching: 'Putting this page on your device, for use without a network …',
    here: 'This page works without a network, with its recorded runs and the digits that training starts with.',
    failed: 'This page could not be put on your device for use without a network. It tries again the next time you open it.',
  },
  size: (megabytes: string) => `All digits, all clothes and the word vectors take another ${megabytes} MB.`,
  part: (done: string, total: string) => `${done} of ${total} MB of all images and word vectors are here.`,
  all: (megabytes: string) => `All images and word vectors are here as well (${megabytes} MB).`,
  keep: 'Keep everything offline',
  goOn: 'Fetch the rest',
  keeping: 'Keeping all images and word vectors',
  progress: (done: string, total: string) => `${done} of ${total} MB`,
  stop: 'Cancel',
  remove: 'Remove images and words',
  failure: {
    network: (file: string) => `The download broke off at ${file}. What is here stays; the rest can be fetched later.`,
    corrupt: (file: string) => `${file} did not arrive as it should. What is here stays; the rest can be fetched later.`,
    full: (file: string) => `Your device has no room for ${file}, or keeps nothing for this page. What is here stays.`,
    manifest: () => 'The list of the images could not be read, so nothing can be fetched now.',
  },
  version: {
    waiting: 'A new version of this page is here. It replaces this one only when you ask; a run in progress then ends.',
    replaced:
      'Another tab has loaded a new version of this page. Load this one again when it suits you; a run in progress then ends.',
    load: 'Load the new version',
    later: 'Later',
  },
};

export type OfflineWords = typeof en;
