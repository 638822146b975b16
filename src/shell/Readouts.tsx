/** The run's numbers under the controls, written outside React; and how it goes in a sentence, for those who listen. */

import { useEffect, useRef } from 'react';
import { experimentStore } from '../state/experimentStore';
import { useRecorded } from '../state/react';
import { runStore } from '../state/runStore';
import { currentFrame, lossCurve, subscribe } from '../state/timeline';
import { currentNumbers } from '../text/numbers';
import { currentText, useText } from '../text/text';
import { createPainter } from '../views/animation';
import { collapseInWords } from '../views/curves/collapseInWords';
import { BackendPanel } from './BackendPanel';
import { DataLine } from './DataLine';
import { Metrics } from './Metrics';
import { Readout, writeReadout } from './Readout';
import { TrainingVoice } from './TrainingVoice';

const writeEveryMs = 100;

/** The numbers of the frame under the playhead; live ones come from the run store, which is ahead of the frames. */
function present() {
  const run = runStore.getState();
  const frame = currentFrame();
  if (run.playhead === 'live' || !frame) return run;
  return {
    step: frame.step,
    imagesSeen: frame.imagesSeen,
    stepsPerSecond: run.stepsPerSecond,
    loss: lossCurve.values()[frame.step - 1] ?? null,
    knn5: frame.metrics?.knn5 ?? null,
  };
}

function write(root: HTMLElement): void {
  const { step, imagesSeen, stepsPerSecond, loss, knn5 } = present();
  const { count, fixed, percent } = currentNumbers();
  const set = (name: string, value: number | null, words: string) => writeReadout(root, name, value, words);
  set('step', step, count(step));
  set('images-seen', imagesSeen, count(imagesSeen));
  set('steps-per-second', stepsPerSecond, stepsPerSecond > 0 ? fixed(stepsPerSecond, 1) : '–');
  set('loss', loss, fixed(loss ?? 0, 3));
  set('knn5', knn5, percent(knn5 ?? 0));
}

function sentence(): string {
  const { step, loss, knn5 } = present();
  const text = currentText().run;
  const { count, fixed, percent } = currentNumbers();
  if (loss === null) return '';
  const numbers =
    knn5 === null ? text.statusNoKnn(count(step), fixed(loss, 3)) : text.status(count(step), fixed(loss, 3), percent(knn5, 0));
  return [numbers, collapseInWords()].filter(Boolean).join(' ');
}

/** Frames, numbers and the language. */
function subscribeNumbers(listener: () => void): () => void {
  const stops = [
    subscribe(listener),
    runStore.subscribe(listener),
    experimentStore.subscribe((state) => state.page.language, listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export function Readouts() {
  const text = useText().run;
  const root = useRef<HTMLDivElement>(null);
  const recorded = useRecorded((state) => state.id !== null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const painter = createPainter(() => write(element), writeEveryMs);
    // Who looks for a step wants to read it in the frame that shows it.
    const atOnce = createPainter(() => write(element));
    const stops = [runStore.subscribe((state) => state.playhead, atOnce.ask), subscribeNumbers(painter.ask)];
    write(element);
    return () => {
      painter.stop();
      atOnce.stop();
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div className="readouts" ref={root}>
      <dl>
        <Readout name={text.stepLabel} testId="step" />
        <Readout name={text.loss} testId="loss" />
        <Readout name={text.knn5} testId="knn5" />
        <Readout name={text.imagesSeen} testId="images-seen" />
        <Readout name={text.stepsPerSecond} testId="steps-per-second" />
      </dl>
      <div className="readouts-more">
        <Metrics />
        {!recorded && <BackendPanel />}
      </div>
      <DataLine />
      <TrainingVoice compose={sentence} subscribe={subscribeNumbers} />
    </div>
  );
}
