/**
 * The engine behind the worker's door: takes `ToEngine` messages in order, owns data set, backend and the runs (one, or several in step), and answers
 * with `FromEngine`. Knows neither the worker nor the browser, so that tests can hold the whole engine in Node.
 */
import type { ProbeImages } from '../data/imageStore';
import { DatasetError } from '../data/notices';
import type { WordSpace } from '../ranking/words/wordSpace';
import { createBackendChoice } from './backendChoice';
import type { Machine } from './backends/choose';
import { createBatchSource } from './batchSource';
import { createDatasetSource, type DatasetSource, type EngineDataset } from './dataset';
import type { LockstepRun } from './lockstep';
import { changeRuns, fromStart, type Open, runsOf } from './openedRuns';
import { createProbeEmbedder, type ProbeEmbedder } from './probeEmbedder';
import type { Experiment, FromEngine, LiveChange, Notice, ToEngine } from './protocol';
import { createRunLoop } from './runLoop';
import type { RunLoop, Say } from './runLoopContract';
import { createTaughtWords } from './taughtWords';
import { createTrainer } from './trainer';

export interface EngineSurroundings {
  post(message: FromEngine, transfer?: Transferable[]): void;
  machine(timeStep: () => Promise<number>): Machine;
  yieldToMessages(): Promise<void>;
}

export interface EngineHost {
  receive(message: ToEngine): void;
}

export function createEngineHost({ post, machine, yieldToMessages }: EngineSurroundings): EngineHost {
  let generation = 0;
  let opened: Open | null = null;
  let dataset: DatasetSource | null = null;
  let datasetUrl = '';
  let running: { runs: readonly LockstepRun[]; probe: ProbeEmbedder; loop: RunLoop } | null = null;
  let limit: number | null = null;
  /** Wishes that came while the run was being made. */
  let wanted: 'play' | 'step' | null = null;
  let opening: Promise<void> = Promise.resolve();
  const startBackendFor = createBackendChoice(machine);
  const words = createTaughtWords((notice) => sayFor(generation)({ type: 'notice', notice }));

  const sayFor =
    (owner: number): Say =>
    (message, transfer) => {
      if (owner === generation) post({ ...message, generation: owner } as FromEngine, transfer);
    };
  const tellError = (say: Say, error: unknown, run?: number) => {
    const message = error instanceof Error ? error.message : String(error);
    // A data set that cannot be had has been told already, with the file's name.
    if (error instanceof DatasetError) return;
    const parameters: Notice['parameters'] = run === undefined ? { message } : { message, run: run + 1 };
    say({ type: 'notice', run, notice: { code: 'engine-error', severity: 'error', parameters } });
  };
  const tellFailure = (say: Say, error: unknown) => {
    tellError(say, error);
    say({ type: 'running', running: false, reason: 'error' });
  };

  function datasetAt(url: string): DatasetSource {
    if (dataset && datasetUrl === url) return dataset;
    // Another data set takes the place of the one before: both in memory would be too much for a phone.
    dataset?.close();
    datasetUrl = url;
    const say: Say = (message, transfer) => sayFor(generation)(message, transfer);
    const tellLoaded = (source: DatasetSource) => {
      const { loadedImages, totalImages, loadedBytes, totalBytes, failedShards } = source.progress();
      say({ type: 'dataset', loadedImages, totalImages, loadedBytes, totalBytes, failedShards });
    };
    const source = createDatasetSource(url, {
      onProgress: (progress) => {
        if (running) tellLoaded(source);
        else
          say({ type: 'progress', phase: 'data', done: progress.startBytes, total: progress.startTotalBytes, unit: 'bytes' });
      },
      onShard: () => {
        tellLoaded(source);
        running?.loop.wake();
      },
      onNotice: (notice) => {
        say({ type: 'notice', notice });
        running?.loop.wake();
      },
    });
    dataset = source;
    return source;
  }

  async function closeRuns(): Promise<void> {
    const closing = running;
    running = null;
    if (!closing) return;
    await closing.loop.close();
    closing.probe.dispose();
    for (const { trainer } of closing.runs) trainer.dispose();
  }

  async function open(message: Open): Promise<void> {
    const say = sayFor(message.generation);
    const stale = () => message.generation !== generation;
    await closeRuns();
    if (stale()) return;
    opened = message;
    const { data: folder } = message.addresses;
    const source = datasetAt(`${folder}${message.experiment.dataset}/`);
    const experiments = runsOf(message).map(({ experiment }) => experiment);
    const taught = words.spacesOf(`${folder}glove/`, experiments);
    const [data, spaces] = await Promise.all([source.open(), taught, startBackendFor(experiments, say)]);
    if (stale()) return;
    const { pixels, labels, width, height } = shownProbe(data.probe, message.experiment);
    say({ type: 'probe', probe: { pixels, labels, width, height, classNames: data.classNames } });
    makeRuns(message, say, data, spaces);
    source.streamRest();
  }

  function makeRuns(message: Open, say: Say, { store, schedule, probe }: EngineDataset, spaces: (WordSpace | null)[]): void {
    const shown = shownProbe(probe, message.experiment);
    const runs: LockstepRun[] = [];
    try {
      for (const [run, { experiment, checkpoint }] of runsOf(message).entries()) {
        const later = message.later?.run === run ? message.later : undefined;
        runs.push({
          trainer: createTrainer(experiment, createBatchSource(store, schedule), checkpoint, later, spaces[run]),
          trainedMs: checkpoint?.trainedMs ?? 0,
          stopped: false,
        });
      }
    } catch (error) {
      for (const { trainer } of runs) trainer.dispose();
      throw error;
    }
    const embedder = createProbeEmbedder(shown.pixels, shown.labels.length);
    say({ type: 'progress', phase: 'ready', done: 1, total: 1, unit: 'parts' });
    running = {
      runs,
      probe: embedder,
      loop: createRunLoop({
        runs,
        probe: embedder,
        store,
        say,
        limit,
        yieldToMessages,
        tellError: (error, run) => tellError(say, error, run),
      }),
    };
    if (wanted === 'play') running.loop.play();
    if (wanted === 'step') running.loop.stepOnce();
    wanted = null;
  }

  /** Without `run`: all. */
  function applyChange(change: LiveChange, run?: number): void {
    if (opened) opened = changeRuns(opened, change, run);
    running?.runs.forEach(({ trainer }, index) => {
      if (run === undefined || run === index) trainer.change(change);
    });
  }

  function reopen(message: Open): void {
    opening = opening
      .then(() => (message.generation === generation ? open(message) : undefined))
      .catch((error) => tellFailure(sayFor(message.generation), error));
  }

  return {
    receive(message) {
      if (message.type === 'open') {
        generation = message.generation;
        wanted = null;
        limit = null;
        reopen(message);
        return;
      }
      if (message.generation !== generation) return;
      switch (message.type) {
        case 'play':
          if (running) running.loop.play();
          else wanted = 'play';
          break;
        case 'pause':
          wanted = null;
          running?.loop.pause();
          break;
        case 'step':
          if (running) running.loop.stepOnce();
          else wanted = 'step';
          break;
        case 'reset':
          wanted = null;
          if (opened) reopen(fromStart(opened));
          break;
        case 'change':
          applyChange(message.change, message.run);
          running?.loop.giveWay();
          break;
        case 'limit':
          limit = message.steps;
          running?.loop.setLimit(limit);
          break;
        case 'acknowledge':
          running?.loop.acknowledge();
          break;
        case 'inspect':
          running?.loop.inspect(message.request);
          break;
        case 'retryData':
          if (running) dataset?.retryFailed();
          else if (opened) reopen(opened);
          break;
      }
    },
  };
}

/** The first so many of the probe images, copied. */
function shownProbe(
  probe: ProbeImages,
  { shownImages }: Experiment,
): Pick<ProbeImages, 'pixels' | 'labels' | 'width' | 'height'> {
  const { pixels, labels, width, height } = probe;
  const count = Math.min(shownImages, labels.length);
  return { pixels: pixels.slice(0, count * width * height), labels: labels.slice(0, count), width, height };
}
