/**
 * How well words find images in compared runs whose images are drawn to words: mean average precision of the class words and of the never-trained ones, for the newest frame of each
 * run in turn, or the frame under the playhead. Takes the place of the census there, which would count all pairs of images.
 */
import type { Experiment } from '../../engine/protocol';
import { probe } from '../probe';
import { runStore } from '../runStore';
import type { Frame } from '../timelineFrames';
import { precisionsByWords } from '../words/precisionsByWords';
import { taughtBy } from '../words/taught';
import { vocabulary, vocabularyStore } from '../words/vocabulary';
import type { ComparedCensus } from './compareCensus';
import { compareStore } from './compareStore';
import { comparedFrame, comparedTimeline } from './compareTimelines';
import { setWordScores, type WordScore, wordScoreAt, wordScoresOf } from './knownWordScores';

/** One run is looked at so often. */
const lookEveryMs = 150;
const mostScores = 2000;

/** null while words or images are missing. */
function scoreOf({ step, positions, embeddingSize: size, distance }: Frame, experiment: Experiment): WordScore | null {
  const taught = taughtBy(experiment);
  const shown = probe();
  const vectors = vocabulary();
  if (!taught || !vectors || !shown || taught.space.size !== size || positions.length !== shown.labels.length * size)
    return null;
  return { step, ...precisionsByWords(positions, shown.labels, taught.space, distance, experiment.dataset, vectors) };
}

function file(run: number, score: WordScore): void {
  const known = wordScoresOf(run).filter(({ step }) => step !== score.step);
  const at = known.findLastIndex(({ step }) => step < score.step) + 1;
  const all = known.toSpliced(at, 0, score);
  const kept = all.length > mostScores ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all;
  setWordScores(compareStore.getState().runs.map((_, i) => (i === run ? kept : wordScoresOf(i))));
  compareStore.setState(({ frame }) => ({ frame: frame + 1 }));
}

export function createComparedWords(): ComparedCensus {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  /** Looks at one run; true where there was something to look at. */
  function look(run: number): boolean {
    const { runs, playheadImages } = compareStore.getState();
    const frame = playheadImages === 'live' ? comparedTimeline(run).latest() : comparedFrame(run);
    if (!frame || wordScoreAt(run, frame.step)?.step === frame.step) return false;
    const score = scoreOf(frame, runs[run].experiment);
    if (score) file(run, score);
    return score !== null;
  }

  function work(): void {
    timer = undefined;
    const { runs } = compareStore.getState();
    // A run that went back to a checkpoint: what was known lies ahead of it.
    setWordScores(runs.map(({ step }, run) => wordScoresOf(run).filter((score) => score.step <= step)));
    for (let i = 0; i < runs.length; i++) {
      const run = (turn + i) % runs.length;
      if (!look(run)) continue;
      turn = run + 1;
      wake();
      return;
    }
  }

  function wake(): void {
    timer ??= setTimeout(work, lookEveryMs);
  }

  const clear = () => {
    setWordScores([]);
    turn = 0;
  };
  clear();
  const stops = [
    compareStore.subscribe((state) => state.playheadImages, wake),
    runStore.subscribe((state) => state.playing, wake),
    vocabularyStore.subscribe(wake),
  ];
  return {
    takeProbe: wake,
    wake,
    clear,
    dispose() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      clear();
    },
  };
}
