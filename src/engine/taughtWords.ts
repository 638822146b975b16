/** The fixed words that runs draw their images to: vectors opened once for the worker's life, a word space a run by what its experiment asks. */
import { readClassWords } from '../data/classWords';
import type { DataNotice } from '../data/notices';
import { createWordVectorsSource, type WordVectors, type WordVectorsSource } from '../data/wordVectors';
import { createWordSpace, type WordSpace } from '../ranking/words/wordSpace';
import type { Experiment } from './protocol';

/** The space of an experiment's class words. Words that cannot be had have been told by the page; the data set's own stand in for them. */
export function wordSpaceOf(vectors: WordVectors, { dataset, classWords, wordVectors }: Experiment): WordSpace {
  const { words } = readClassWords(dataset, classWords, (word) => vectors.indexOf(word) >= 0);
  return createWordSpace(vectors.vectorsOf(words), vectors.size, wordVectors);
}

export interface TaughtWords {
  /** Word spaces of these experiments, null for those of the task 'images'. Rejects as the word vectors' source does; asks for no file where no run needs one. */
  spacesOf(folderUrl: string, experiments: readonly Experiment[]): Promise<(WordSpace | null)[]>;
}

export function createTaughtWords(onNotice: (notice: DataNotice) => void): TaughtWords {
  const sources = new Map<string, WordVectorsSource>();
  const sourceAt = (folderUrl: string) => {
    const source = sources.get(folderUrl) ?? createWordVectorsSource({ folderUrl, onNotice });
    sources.set(folderUrl, source);
    return source;
  };
  return {
    async spacesOf(folderUrl, experiments) {
      if (experiments.every(({ task }) => task === 'images')) return experiments.map(() => null);
      const vectors = await sourceAt(folderUrl).open();
      return experiments.map((experiment) => (experiment.task === 'words' ? wordSpaceOf(vectors, experiment) : null));
    },
  };
}
