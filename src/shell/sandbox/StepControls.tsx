/** Steps down the gradient: run, one step, back, how large a step is, how many there were and how they ended. */

import { useId } from 'react';
import { canGoBack, goBack, setStepSize } from '../../state/sandbox/sandboxHand';
import { run, stopRun, takeStep } from '../../state/sandbox/sandboxSteps';
import { STEP_SIZES, sandboxStore } from '../../state/sandbox/sandboxStore';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useNumbers } from '../../text/numbers';
import { useSandboxWords } from '../../text/sandbox/words';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { prefersReducedMotion } from '../../ui/theme';

export function toggleRun(): void {
  if (sandboxStore.getState().running) stopRun();
  else run(prefersReducedMotion());
}

export function StepControls() {
  const words = useSandboxWords().steps;
  const { count } = useNumbers();
  const id = useId();
  const running = useSandbox((state) => state.running);
  const steps = useSandbox((state) => state.steps);
  const stepSize = useSandbox((state) => state.stepSize);
  const rest = useSandbox((state) => state.rest);
  const mayGoBack = useSandbox(canGoBack);
  return (
    <section className="steps" aria-label={words.label}>
      <div className="steps-buttons">
        <Button
          look="primary"
          icon={running ? 'pause' : 'play'}
          label={running ? words.stop : words.run}
          title={running ? words.stopHint : words.runHint}
          onClick={toggleRun}
          data-testid="run"
          data-value={running ? 'running' : 'resting'}
        />
        <Button icon="step" label={words.step} title={words.stepHint} onClick={takeStep} data-testid="take-step" />
        <Button
          icon="reset"
          label={words.back}
          title={words.backHint}
          disabled={!mayGoBack}
          onClick={goBack}
          data-testid="back"
        />
        <span className="steps-size">
          <label htmlFor={id} className="muted" title={words.sizeHint}>
            {words.size}
          </label>
          <NumberField
            id={id}
            value={stepSize}
            min={STEP_SIZES.min}
            max={STEP_SIZES.max}
            step={0.01}
            live
            onChange={setStepSize}
            testId="step-size"
          />
        </span>
      </div>
      <p className="steps-said muted" data-testid="steps" data-value={steps} data-rest={rest ?? ''}>
        {steps > 0 && <span>{words.taken(count(steps), steps === 1)}</span>}
        {steps === 0 && <span className="steps-keys">{words.keys}</span>}
        <span role="status">{rest ? words.rests[rest] : ''}</span>
      </p>
    </section>
  );
}
