/**
 * The margin: a native slider from 0 to 2 (or further) and a number field up to 100. Dragging writes the experiment about once for each
 * animation frame, newest only; the slider itself is not rendered again while it is dragged.
 */

import { useEffect, useId, useRef } from 'react';
import { experimentFields } from '../../state/experiment';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import { useExperiment } from '../../state/useExperiment';
import { currentNumbers } from '../../text/numbers';
import { currentHouse, useHouse } from '../../text/text';
import { NumberField } from '../../ui/NumberField';
import { createPainter, yieldToHand } from '../animation';
import './marginSlider.css';

const field = experimentFields.margin;

/** @param longest where the slider ends, where distances of the page are of another size than usual. */
export function MarginSlider({ longest = field.max }: { longest?: number }) {
  const text = useHouse();
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const element = slider.current;
    if (!element) return;
    const show = (margin: number) => {
      if (Number(element.value) !== Math.min(margin, longest)) element.value = String(margin);
      element.dataset.value = String(margin);
      element.setAttribute('aria-valuetext', currentHouse().margin.marginValue(currentNumbers().upTo(margin, 3)));
    };
    // At once, so that the picture follows in this very frame; more of them before the next frame wait for it, newest only.
    let waiting = false;
    const take = () => {
      yieldToHand();
      setExperiment({ margin: Number(element.value) });
    };
    const nextFrame = createPainter(() => {
      waiting = false;
      take();
    });
    const onInput = () => {
      if (!waiting) take();
      waiting = true;
      nextFrame.ask();
    };
    element.addEventListener('input', onInput);
    const stop = experimentStore.subscribe((state) => state.experiment.margin, show);
    show(experimentStore.getState().experiment.margin);
    return () => {
      nextFrame.stop();
      element.removeEventListener('input', onInput);
      stop();
    };
  }, [longest]);

  return (
    <div className="margin">
      <label htmlFor={id} title={text.margin.marginHint}>
        {text.margin.margin}
      </label>
      <span className="margin-slider">
        <span className="contained">
          <input
            ref={slider}
            id={id}
            className="slider"
            type="range"
            min={field.min}
            max={longest}
            step={field.step}
            defaultValue={experimentStore.getState().experiment.margin}
            data-testid="margin"
          />
        </span>
      </span>
      <span className="margin-number">
        <span className="contained">
          <MarginNumber />
        </span>
      </span>
    </div>
  );
}

/** Rendered at each change, but nothing else with it. */
function MarginNumber() {
  const text = useHouse();
  const margin = useExperiment((state) => state.experiment.margin);
  return (
    <NumberField
      label={text.margin.marginNumber}
      value={margin}
      min={field.hardMin}
      max={field.hardMax}
      step={field.step}
      live
      onChange={(value) => setExperiment({ margin: value })}
      testId="margin-number"
    />
  );
}
