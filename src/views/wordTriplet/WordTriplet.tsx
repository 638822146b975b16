/**
 * The strip of images and words: the chosen image, the word of its class, another word; two distances against the margin, the kind, and the loss with its
 * numbers. React lays it out; writeWordTriplet.ts fills it at most ten times a second, at once on touch.
 */
import { useEffect, useRef } from 'react';
import { probe } from '../../state/probe';
import { useExperiment, useRun, useView } from '../../state/react';
import { setAnchor, setHover, viewStore } from '../../state/viewStore';
import { chooseNotEasy, chooseOtherWord, otherWordStore } from '../../state/words/chosenImage';
import { taughtNow } from '../../state/words/taught';
import { useOtherWord, useVocabularyStatus } from '../../state/words/useWords';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { KindGlyph } from '../../ui/KindGlyph';
import { Select } from '../../ui/Select';
import '../triplet/formula.css';
import '../triplet/triplet.css';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import './wordTriplet.css';
import { writeWordTriplet } from './writeWordTriplet';

const drawEveryMs = 100;
const kinds = ['easy', 'semi-hard', 'hard'] as const;

export function WordTriplet() {
  const text = useWordsText().triplet;
  const hasImage = useView((state) => state.anchor !== null && state.selectedOf === 'probe');
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = root.current;
    if (!element || !hasImage) return;
    const slow = createVisiblePainter(element, () => writeWordTriplet(element), drawEveryMs);
    const quick = createVisiblePainter(element, () => writeWordTriplet(element));
    const stops = [watch({ onFrame: slow.ask, onTouch: quick.ask }), otherWordStore.subscribe(quick.ask)];
    writeWordTriplet(element);
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop();
      element.dataset.state = 'none';
    };
  }, [hasImage]);

  return (
    <div className="triplet word-triplet" ref={root} data-state="none" data-testid="word-triplet">
      {hasImage ? <Taken /> : <Invitation />}
      <p className="triplet-absent muted">{text.notThere}</p>
    </div>
  );
}

function Invitation() {
  const text = useWordsText().triplet;
  const ready = useRun((state) => state.probeReady && state.frameCount > 0);
  return (
    <div className="triplet-invitation">
      <p className="muted">{text.none}</p>
      <Button look="outlined" label={text.pick} disabled={!ready} onClick={chooseNotEasy} data-testid="pick-image" />
    </div>
  );
}

function Taken() {
  const text = useText();
  const words = useWordsText().triplet;
  return (
    <div className="triplet-taken">
      <div className="word-triplet-row">
        <figure>
          <button
            type="button"
            className="triplet-picture"
            data-picture="image"
            data-testid="triplet-image"
            onClick={() => setAnchor(null)}
            onPointerEnter={() => setHover(viewStore.getState().anchor)}
            onPointerLeave={() => setHover(null)}
            onFocus={() => setHover(viewStore.getState().anchor)}
            onBlur={() => setHover(null)}
          >
            <canvas width={28} height={28} />
          </button>
          <figcaption>{words.image}</figcaption>
        </figure>
        <div className="word-triplet-card" data-part="card-own">
          <b data-part="word-own" data-testid="own-word" />
          <span className="muted">{words.own}</span>
        </div>
        <div className="word-triplet-card" data-part="card-other">
          <b data-part="word-other" data-testid="other-word" />
          <OtherWord />
        </div>
        <Button icon="dice" iconOnly label={words.another} onClick={chooseNotEasy} data-testid="another-image" />
      </div>
      <section className="triplet-bars word-triplet-bars" aria-label={words.distances}>
        <span data-part="name-own" />
        <span data-part="name-other" />
        <div className="triplet-track">
          <i data-part="bar-ap" />
          <i data-part="bar-margin" />
          <i data-part="bar-an" data-testid="bar-other" />
          <i data-part="bar-goal" />
        </div>
        <span data-part="d-own" data-testid="d-own" />
        <span data-part="d-other" data-testid="d-other" />
      </section>
      <div className="triplet-verdict" data-part="verdict" data-testid="word-verdict">
        {kinds.map((kind) => (
          <span key={kind} className="triplet-kind" data-verdict={kind} hidden>
            <KindGlyph kind={kind} />
            {text.kinds[kind].name}
          </span>
        ))}
        <b data-part="loss" />
        <p className="muted" data-part="meaning" />
      </div>
      {/* Lines of MathML, built and rewritten outside React. */}
      <section
        className="formula-lines"
        data-part="formula"
        data-testid="word-formula"
        aria-label={words.formula}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      />
    </div>
  );
}

const nearest = -1;

/** The nearest other word, or one of the reader's choice. */
function OtherWord() {
  const text = useWordsText().triplet;
  useVocabularyStatus();
  // Another choice of words is another render.
  useExperiment(({ experiment }) => `${experiment.dataset} ${experiment.classWords}`);
  const own = useView((state) => (state.anchor === null ? undefined : probe()?.labels[state.anchor]));
  const other = useOtherWord();
  const options = (taughtNow()?.words ?? []).map((name, value) => ({ value, name, disabled: value === own }));
  return (
    <Select
      label={text.chooseOther}
      value={other === null || other === own ? nearest : other}
      options={[{ value: nearest, name: text.nearest }, ...options]}
      onChange={(value) => chooseOtherWord(value === nearest ? null : value)}
      testId="choose-other"
    />
  );
}
