/** A number by slider and by typing, on the range of the parameter table. */
import type { NumberRange } from '../../ranking/parameters';
import { NumberField } from '../../ui/NumberField';

interface Props {
  label: string;
  value: number;
  range: Pick<NumberRange, 'min' | 'max' | 'step' | 'hardMin' | 'hardMax'>;
  onChange: (value: number) => void;
  testId: string;
}

export function NumberSlider({ label, value, range, onChange, testId }: Props) {
  const { min, max, step, hardMin, hardMax } = range;
  return (
    <div className="number-slider">
      <span>{label}</span>
      <input
        type="range"
        className="slider"
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        data-testid={`${testId}-slider`}
      />
      <NumberField
        label={label}
        value={value}
        min={hardMin}
        max={hardMax}
        step={step}
        live
        onChange={onChange}
        testId={testId}
      />
    </div>
  );
}
