/**
 * The margin as a line one can take hold of, by mouse, finger or keys: an element with the role of a slider that lies over a plot.
 * It writes the experiment at once and then once for each frame, newest only, as the slider beside the census does.
 */

import { experimentFields } from '../../state/experiment';
import { experimentStore, setExperiment } from '../../state/experimentStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { createPainter, yieldToHand } from '../animation';

const field = experimentFields.margin;
const pageStep = 0.1;

/** To the hundredth and within the field's limits. */
export const readMargin = (margin: number): number =>
  Number(Math.min(field.hardMax, Math.max(field.hardMin, margin)).toFixed(2));

/** The margin that a key asks for; null where it asks for none. */
export function marginByKey(key: string, margin: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return readMargin(margin + field.step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return readMargin(margin - field.step);
    case 'PageUp':
      return readMargin(margin + pageStep);
    case 'PageDown':
      return readMargin(margin - pageStep);
    case 'Home':
      return field.min;
    case 'End':
      return field.max;
    default:
      return null;
  }
}

export interface MarginAxis {
  /** The margin at this many CSS pixels from the plot's left edge. */
  marginAt(x: number): number;
}

/** @param axis the plot's present axis; null while there is none. Returns how to let go. */
export function attachMarginLine(
  line: HTMLElement,
  axis: () => MarginAxis | null,
  onHold: (held: boolean) => void,
): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  let wanted: number | null = null;
  let written = false;
  const write = () => {
    if (wanted === null) return;
    yieldToHand();
    setExperiment({ margin: wanted });
    wanted = null;
  };
  const nextFrame = createPainter(() => {
    written = false;
    write();
  });
  const ask = (margin: number) => {
    wanted = margin;
    if (!written) write();
    written = true;
    nextFrame.ask();
  };
  /** From the pointer to the line, so that it does not jump when taken beside its middle. */
  let grip = 0;
  line.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const box = line.getBoundingClientRect();
      grip = event.clientX - (box.left + box.width / 2);
      line.setPointerCapture(event.pointerId);
      line.focus();
      onHold(true);
      event.preventDefault();
    },
    options,
  );
  line.addEventListener(
    'pointermove',
    (event) => {
      const plot = line.parentElement?.getBoundingClientRect();
      const present = axis();
      if (plot && present && line.hasPointerCapture(event.pointerId))
        ask(readMargin(present.marginAt(event.clientX - grip - plot.left)));
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) line.addEventListener(end, () => onHold(false), options);
  line.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const margin = marginByKey(event.key, experimentStore.getState().experiment.margin);
      if (margin === null) return;
      event.preventDefault();
      setExperiment({ margin });
    },
    options,
  );
  const say = () => {
    const { margin } = experimentStore.getState().experiment;
    line.setAttribute('aria-valuemin', String(field.min));
    line.setAttribute('aria-valuemax', String(Math.max(field.max, margin)));
    line.setAttribute('aria-valuenow', String(margin));
    line.setAttribute('aria-valuetext', currentText().census.marginValue(currentNumbers().upTo(margin, 3)));
  };
  const stop = experimentStore.subscribe(say);
  say();
  return () => {
    listeners.abort();
    nextFrame.stop();
    stop();
  };
}
