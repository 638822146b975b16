/** One training step taken apart: its five phases as a row to walk through, and what happens in the present one, with this batch's numbers. */

import { type KeyboardEvent, useMemo } from 'react';
import { probe } from '../state/probe';
import { useRun, useStepByStep, useView } from '../state/react';
import { leaveStepByStep, nextPhase, presentAnatomy, previousPhase, setAuto, showPhase } from '../state/stepByStep';
import { stepPhases } from '../state/viewStore';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { Toggle } from '../ui/Toggle';
import { phaseSentence } from './phaseSentence';

export function StepPanel() {
  const text = useText();
  const numbers = useNumbers();
  const phase = useView((state) => state.phase);
  const waiting = useStepByStep((state) => state.waiting);
  const auto = useStepByStep((state) => state.auto);
  const step = useRun((state) => state.step);
  // The numbers belong to the step, whichever phase is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frames are outside React, the step says when they are others
  const anatomy = useMemo(() => (phase === null ? null : presentAnatomy()), [phase === null, step]);
  if (phase === null && !waiting) return null;

  const { time } = text;
  const shown = waiting ? null : phase;
  const sentence = shown && anatomy ? phaseSentence(shown, anatomy, probe()?.classNames ?? [], text, numbers) : time.waiting;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leaveStepByStep();
  };
  return (
    <section
      className="step-panel"
      aria-label={time.stepByStep}
      onKeyDown={onKeyDown}
      data-testid="step-panel"
      data-phase={shown ?? 'waiting'}
      data-step={anatomy?.step}
      data-images={anatomy?.images}
      data-selected={anatomy?.selectedCount}
      data-active={anatomy?.activeCount}
      data-loss={anatomy?.loss}
      data-largest-gradient={anatomy?.gradientLengths[anatomy.largestGradientRow]}
      data-mean-move={anatomy?.meanMove ?? undefined}
    >
      <div className="step-row">
        <b>{anatomy ? time.title(numbers.count(anatomy.step)) : time.stepByStep}</b>
        <ol className="step-phases">
          {stepPhases.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === shown ? 'step' : undefined}
                title={time.phases[name].hint}
                disabled={shown === null}
                onClick={() => showPhase(name)}
                data-testid={`phase-${name}`}
              >
                {time.phases[name].name}
              </button>
            </li>
          ))}
        </ol>
        <span className="step-tools">
          <Toggle label={time.auto} hint={time.autoHint} checked={auto} onChange={setAuto} testId="phase-auto" />
          <Button
            icon="previous"
            iconOnly
            label={time.previousPhase}
            title={time.previousHint}
            disabled={shown === null || shown === 'forward'}
            onClick={previousPhase}
            data-testid="phase-previous"
          />
          <Button
            icon="next"
            iconOnly
            label={shown === 'update' ? time.nextStep : time.nextPhase}
            title={time.nextHint}
            disabled={shown === null}
            onClick={nextPhase}
            data-testid="phase-next"
          />
          <Button icon="close" iconOnly label={time.leave} onClick={leaveStepByStep} data-testid="phase-leave" />
        </span>
      </div>
      <p aria-live="polite">{sentence}</p>
    </section>
  );
}
