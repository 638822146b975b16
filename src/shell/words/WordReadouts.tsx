/** The numbers of a run whose images are drawn to words, written outside React: those of the frame under the playhead. */
import { useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { currentFrame, lossCurve, subscribe } from '../../state/timeline';
import { retrievalOf, subscribePrecision } from '../../state/words/retrieval';
import { vocabularyStore } from '../../state/words/vocabulary';
import { currentNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { currentWordsText, useWordsText } from '../../text/words/words';
import { createPainter } from '../../views/animation';
import { BackendPanel } from '../BackendPanel';
import { DataLine } from '../DataLine';
import { Readout, writeReadout } from '../Readout';
import { TrainingVoice } from '../TrainingVoice';

const writeEveryMs = 200;

function present() {
  const run = runStore.getState();
  const frame = currentFrame();
  const isLive = run.playhead === 'live' || !frame;
  const { step, imagesSeen } = isLive ? run : frame;
  const loss = isLive ? run.loss : (lossCurve.values()[frame.step - 1] ?? null);
  const precision = retrievalOf(frame)?.meanAveragePrecision ?? Number.NaN;
  return { step, imagesSeen, loss, stepsPerSecond: run.stepsPerSecond, precision: Number.isNaN(precision) ? null : precision };
}

function write(root: HTMLElement): void {
  const { step, imagesSeen, stepsPerSecond, loss, precision } = present();
  const { count, fixed } = currentNumbers();
  writeReadout(root, 'step', step, count(step));
  writeReadout(root, 'images-seen', imagesSeen, count(imagesSeen));
  writeReadout(root, 'steps-per-second', stepsPerSecond, stepsPerSecond > 0 ? fixed(stepsPerSecond, 1) : '–');
  writeReadout(root, 'loss', loss, fixed(loss ?? 0, 3));
  writeReadout(root, 'word-precision', precision, fixed(precision ?? 0, 3));
}

function sentence(): string {
  const { step, loss, precision } = present();
  const text = currentWordsText();
  const { count, fixed } = currentNumbers();
  if (loss === null) return '';
  return precision === null
    ? text.voiceNoPrecision(count(step), fixed(loss, 3))
    : text.voice(count(step), fixed(loss, 3), fixed(precision, 2));
}

/** Frames, numbers, words and the language. */
function subscribeNumbers(listener: () => void): () => void {
  const stops = [
    subscribe(listener),
    subscribePrecision(listener),
    runStore.subscribe(listener),
    vocabularyStore.subscribe(listener),
    experimentStore.subscribe((state) => state.page.language, listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export function WordReadouts() {
  const text = useText().run;
  const words = useWordsText().readouts;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const painter = createPainter(() => write(element), writeEveryMs);
    const stop = subscribeNumbers(painter.ask);
    write(element);
    return () => {
      painter.stop();
      stop();
    };
  }, []);
  return (
    <div className="readouts" ref={root}>
      <dl>
        <Readout name={text.stepLabel} testId="step" />
        <Readout name={text.loss} testId="loss" />
        <Readout name={words.precision} hint={words.precisionHint} testId="word-precision" />
        <Readout name={text.imagesSeen} testId="images-seen" />
        <Readout name={text.stepsPerSecond} testId="steps-per-second" />
      </dl>
      <div className="readouts-more">
        <BackendPanel />
      </div>
      <DataLine />
      <TrainingVoice compose={sentence} subscribe={subscribeNumbers} />
    </div>
  );
}
