/** Picking a test image without a pointer: by its number, or another one of a class. What is picked is the anchor of all views. */

import { probe } from '../../state/probe';
import { useView } from '../../state/react';
import { setAnchor, viewStore } from '../../state/viewStore';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { hasLongNames } from '../shownClassNames';
import { nextOfClass } from './query';

function takeAnother(label: number): void {
  const { anchor, selectedOf } = viewStore.getState();
  const row = nextOfClass(label, selectedOf === 'probe' ? (anchor ?? -1) : -1);
  if (row >= 0) setAnchor(row);
}

export function PickPanel() {
  const { retrieval: text, classWords } = useText();
  const row = useView((state) => (state.selectedOf === 'probe' ? state.anchor : null));
  const data = probe();
  const last = (data?.labels.length ?? 1) - 1;
  return (
    <div className="pick">
      <canvas data-part="picked" className="retrieval-image large" width={28} height={28} role="img" aria-label={text.image} />
      <div className="pick-choices">
        <fieldset className="pick-classes" data-long={hasLongNames()} aria-label={text.classes}>
          {(data?.classNames ?? []).map((name, label) => (
            <button
              key={name}
              type="button"
              title={text.another(name)}
              aria-label={text.another(name)}
              aria-pressed={row !== null && data?.labels[row] === label}
              onClick={() => takeAnother(label)}
              data-testid={`another-${name}`}
            >
              {classWords(name).name}
            </button>
          ))}
        </fieldset>
        <span className="pick-number">
          <span className="muted">{text.image}</span>
          <Button
            icon="minus"
            iconOnly
            label={`${text.image} −1`}
            disabled={!row}
            onClick={() => setAnchor(Math.max(0, (row ?? 0) - 1))}
          />
          <NumberField
            label={text.image}
            value={row ?? 0}
            min={0}
            max={last}
            step={1}
            integer
            live
            onChange={(value) => setAnchor(value)}
            testId="pick-row"
          />
          <Button
            icon="plus"
            iconOnly
            label={`${text.image} +1`}
            disabled={row === last}
            onClick={() => setAnchor(Math.min(last, (row ?? -1) + 1))}
          />
        </span>
      </div>
    </div>
  );
}
