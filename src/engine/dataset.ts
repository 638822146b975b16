/** The data set as the engine holds it: opened once for the worker's life, reported as messages, and kept across runs. */
import type { ImageStore, ProbeImages } from '../data/imageStore';
import { createDatasetLoader, type LoadProgress } from '../data/loader';
import type { DataNotice } from '../data/notices';
import { createPoolSchedule, type PoolSchedule } from '../data/poolSchedule';

export interface EngineDataset {
  store: ImageStore;
  schedule: PoolSchedule;
  probe: ProbeImages;
  classNames: string[];
}

export interface DatasetListener {
  onProgress(progress: LoadProgress): void;
  onShard(): void;
  onNotice(notice: DataNotice): void;
}

export interface DatasetSource {
  /** Rejects after having told the notice; may be called again. */
  open(): Promise<EngineDataset>;
  streamRest(): void;
  retryFailed(): void;
  progress(): LoadProgress;
  /** Ends what is under way; nothing is told afterwards. */
  close(): void;
}

export function createDatasetSource(folderUrl: string, listener: DatasetListener): DatasetSource {
  const loader = createDatasetLoader({
    folderUrl,
    onProgress: (progress) => listener.onProgress(progress),
    onShard: () => listener.onShard(),
    onNotice: (notice) => listener.onNotice(notice),
  });
  let opened: EngineDataset | null = null;
  let streaming = false;
  return {
    async open() {
      if (opened) return opened;
      const { manifest, store, probe } = await loader.open();
      const schedule = createPoolSchedule(manifest, store, (shard) => loader.isGivenUp(shard));
      opened = { store, schedule, probe, classNames: [...manifest.classNames] };
      return opened;
    },
    streamRest() {
      if (streaming) return;
      streaming = true;
      void loader.streamRest();
    },
    retryFailed: () => void loader.retryFailed(),
    progress: () => loader.progress(),
    close: () => loader.close(),
  };
}
