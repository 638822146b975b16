/**
 * The selected triplet taken apart: three pictures, two distances against the margin, its kind in words, the loss with its numbers, and what
 * the gradient does to each of the three. React lays it out once; writeTriplet.ts fills it at most ten times a second, at once on touch.
 */

import { useEffect, useRef, useState } from 'react';
import { useRun, useView } from '../../state/react';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { KindGlyph } from '../../ui/KindGlyph';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { pickNotEasy } from './choose';
import { roles } from './forces';
import { Pictures } from './Pictures';
import { writeTriplet } from './writeTriplet';
import './formula.css';
import './triplet.css';

const drawEveryMs = 100;
const kinds = ['easy', 'semi-hard', 'hard'] as const;

export function TripletView() {
  const text = useText();
  const hasAnchor = useView((state) => state.anchor !== null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = root.current;
    if (!element || !hasAnchor) return;
    const slow = createVisiblePainter(element, () => writeTriplet(element), drawEveryMs);
    const quick = createVisiblePainter(element, () => writeTriplet(element));
    const stop = watch({ onFrame: slow.ask, onTouch: quick.ask });
    writeTriplet(element);
    return () => {
      slow.stop();
      quick.stop();
      stop();
    };
  }, [hasAnchor]);

  return (
    <div className="triplet" ref={root} data-state="none" data-testid="triplet">
      {hasAnchor ? <Taken /> : <Invitation />}
      <p className="triplet-absent muted">{text.triplet.notThere}</p>
      <p className="triplet-alone muted">{text.triplet.alone}</p>
    </div>
  );
}

function Invitation() {
  const text = useText().triplet;
  const [allEasy, setAllEasy] = useState(false);
  const ready = useRun((state) => state.probeReady && state.frameCount > 0);
  return (
    <div className="triplet-invitation">
      <p className="muted">{allEasy ? text.allEasy : text.none}</p>
      <Button
        look="outlined"
        label={text.pick}
        disabled={!ready}
        onClick={() => setAllEasy(!pickNotEasy())}
        data-testid="pick-hard"
      />
    </div>
  );
}

function Taken() {
  const text = useText();
  return (
    <div className="triplet-taken">
      <Pictures />
      <Bars />
      <div className="triplet-verdict" data-part="verdict" data-testid="triplet-verdict">
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
        data-testid="triplet-formula"
        aria-label={text.triplet.formula}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      />
      <section className="triplet-forces" data-part="forces" data-testid="triplet-forces" aria-label={text.triplet.forces}>
        <p className="muted" data-part="still" />
        {roles.map((role) => (
          <div key={role} className="triplet-force" data-part={`force-${role}`} data-testid={`force-${role}`}>
            <Arrow />
            <span>
              <span className="triplet-role">{text.map[role]}</span> <span data-part="words" />
            </span>
            <span data-part="strength" title={text.triplet.force} />
          </div>
        ))}
      </section>
    </div>
  );
}

function Bars() {
  const text = useText().triplet;
  return (
    <section className="triplet-bars" aria-label={text.bars}>
      <span>d(a, p)</span>
      <span>d(a, n)</span>
      <div className="triplet-track">
        <i data-part="bar-ap" data-testid="bar-ap" />
        <i data-part="bar-margin" data-testid="bar-margin" />
        <i data-part="bar-an" data-testid="bar-an" />
        <i data-part="bar-goal" />
      </div>
      <span data-part="d-ap" data-testid="d-ap" />
      <span data-part="d-an" data-testid="d-an" />
    </section>
  );
}

/** Turned by --degrees; a dot where nothing moves. */
function Arrow() {
  return (
    <svg className="triplet-arrow" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d="M-7 0H5M1.5 -4 6 0 1.5 4" />
      <circle r="1.8" />
    </svg>
  );
}
