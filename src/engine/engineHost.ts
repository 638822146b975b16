/**
 * The engine behind the worker's door: takes `ToEngine` messages in order, owns data set, backend and the one run, and answers with
 * `FromEngine`. Knows neither the worker nor the browser, so that tests can hold the whole engine in Node.
 */
import type { ProbeImages } from '../data/imageStore';
import { DatasetError } from '../data/notices';
import { chooseBackend, type Machine } from './backends/choose';
import { compileAhead } from './backends/compileAhead';
import { timeSteps } from './backends/trial';
import { createBatchSource } from './batchSource';
import { createDatasetSource, type DatasetSource } from './dataset';
import { createProbeEmbedder, type ProbeEmbedder } from './probeEmbedder';
import type { BackendId, BackendReport, Experiment, FromEngine, ToEngine } from './protocol';
import { createRunLoop, type RunLoop, type Say } from './runLoop';
import { createTrainer, type Trainer } from './trainer';

type Open = Extract<ToEngine, { type: 'open' }>;

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
  let run: { trainer: Trainer; probe: ProbeEmbedder; loop: RunLoop } | null = null;
  let limit: number | null = null;
  /** Wishes that came while the run was being made. */
  let wanted: 'play' | 'step' | null = null;
  let opening: Promise<void> = Promise.resolve();
  /** The choice in force and what it was made for: a reset must not time the machine anew and land elsewhere. */
  let choice: { key: string; chosen: BackendId; reports: BackendReport[] } | null = null;

  const sayFor =
    (owner: number): Say =>
    (message, transfer) => {
      if (owner === generation) post({ ...message, generation: owner } as FromEngine, transfer);
    };
  const tellFailure = (say: Say, error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    // A data set that cannot be had has been told already, with the file's name.
    if (!(error instanceof DatasetError))
      say({ type: 'notice', notice: { code: 'engine-error', severity: 'error', parameters: { message: detail } } });
    say({ type: 'running', running: false, reason: 'error' });
  };

  function datasetAt(url: string): DatasetSource {
    if (dataset && datasetUrl === url) return dataset;
    datasetUrl = url;
    const say: Say = (message, transfer) => sayFor(generation)(message, transfer);
    const tellLoaded = (source: DatasetSource) => {
      const { loadedImages, totalImages, loadedBytes, totalBytes, failedShards } = source.progress();
      say({ type: 'dataset', loadedImages, totalImages, loadedBytes, totalBytes, failedShards });
    };
    const source = createDatasetSource(url, {
      onProgress: (progress) => {
        if (run) tellLoaded(source);
        else
          say({ type: 'progress', phase: 'data', done: progress.startBytes, total: progress.startTotalBytes, unit: 'bytes' });
      },
      onShard: () => {
        tellLoaded(source);
        run?.loop.wake();
      },
      onNotice: (notice) => {
        say({ type: 'notice', notice });
        run?.loop.wake();
      },
    });
    dataset = source;
    return source;
  }

  async function closeRun(): Promise<void> {
    const closing = run;
    run = null;
    if (!closing) return;
    await closing.loop.close();
    closing.probe.dispose();
    closing.trainer.dispose();
  }

  async function startBackendFor(experiment: Experiment, say: Say): Promise<BackendId> {
    say({ type: 'progress', phase: 'backend', done: 0, total: 1, unit: 'parts' });
    const key = `${experiment.backend} ${experiment.net} ${experiment.embeddingSize}`;
    if (choice?.key === key) {
      say({ type: 'backend', chosen: choice.chosen, reports: choice.reports });
      return choice.chosen;
    }
    choice = null;
    const tellCompiled = (done: number, total: number) =>
      say({ type: 'progress', phase: 'compile', done, total, unit: 'parts' });
    const surroundings = machine(() => timeSteps(experiment, tellCompiled));
    const made = await chooseBackend(experiment.backend, surroundings);
    if (made.refused)
      say({
        type: 'notice',
        notice: { code: 'backend-refused', severity: 'warning', parameters: { ...made.refused, chosen: made.chosen } },
      });
    if (!surroundings.hasWebAssembly && made.chosen === 'cpu')
      say({ type: 'notice', notice: { code: 'no-webassembly', severity: 'warning', parameters: {} } });
    say({ type: 'backend', chosen: made.chosen, reports: made.reports });
    await compileAhead(experiment, tellCompiled);
    choice = { key, chosen: made.chosen, reports: made.reports };
    return made.chosen;
  }

  async function open(message: Open): Promise<void> {
    const say = sayFor(message.generation);
    const stale = () => message.generation !== generation;
    await closeRun();
    if (stale()) return;
    opened = message;
    const source = datasetAt(message.addresses.data);
    const [data] = await Promise.all([source.open(), startBackendFor(message.experiment, say)]);
    if (stale()) return;
    const { pixels, labels, width, height } = shownProbe(data.probe, message.experiment);
    say({ type: 'probe', probe: { pixels, labels, width, height, classNames: data.classNames } });
    makeRun(message.experiment, message.checkpoint, say, data);
    source.streamRest();
  }

  function makeRun(
    experiment: Experiment,
    checkpoint: Open['checkpoint'],
    say: Say,
    data: Awaited<ReturnType<DatasetSource['open']>>,
  ): void {
    const { store, schedule } = data;
    const probe = shownProbe(data.probe, experiment);
    const trainer = createTrainer(experiment, createBatchSource(store, schedule), checkpoint);
    const embedder = createProbeEmbedder(probe.pixels, probe.labels.length);
    say({ type: 'progress', phase: 'ready', done: 1, total: 1, unit: 'parts' });
    const onError = (error: unknown) => tellFailure(say, error);
    const trainedMs = checkpoint?.trainedMs ?? 0;
    run = {
      trainer,
      probe: embedder,
      loop: createRunLoop({ trainer, probe: embedder, store, say, limit, trainedMs, yieldToMessages, onError }),
    };
    if (wanted === 'play') run.loop.play();
    if (wanted === 'step') run.loop.stepOnce();
    wanted = null;
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
          if (run) run.loop.play();
          else wanted = 'play';
          break;
        case 'pause':
          wanted = null;
          run?.loop.pause();
          break;
        case 'step':
          if (run) run.loop.stepOnce();
          else wanted = 'step';
          break;
        case 'reset':
          wanted = null;
          if (opened)
            reopen({ ...opened, experiment: { ...(run?.trainer.experiment ?? opened.experiment) }, checkpoint: undefined });
          break;
        case 'change':
          if (opened) opened = { ...opened, experiment: { ...opened.experiment, ...message.change } };
          run?.trainer.change(message.change);
          run?.loop.giveWay();
          break;
        case 'limit':
          limit = message.steps;
          run?.loop.setLimit(limit);
          break;
        case 'acknowledge':
          run?.loop.acknowledge();
          break;
        case 'inspect':
          run?.loop.inspect(message.request);
          break;
        case 'retryData':
          if (run) dataset?.retryFailed();
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
