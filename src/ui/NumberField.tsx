/**
 * A number one can type. What is typed stays as it is until the field is left or confirmed, and is then read and clamped;
 * something that is no number falls back to the present value. A `live` field also hands on every valid number while typing.
 */

import { useEffect, useState } from 'react';

interface Props {
  id?: string;
  label?: string;
  value: number;
  min: number;
  max: number;
  step: number | 'any';
  integer?: boolean;
  live?: boolean;
  onChange: (value: number) => void;
  describedBy?: string;
  testId?: string;
}

export function NumberField({
  id,
  label,
  value,
  min,
  max,
  step,
  integer = false,
  live = false,
  onChange,
  describedBy,
  testId,
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  // A value from elsewhere replaces what was being typed; the echo of one's own typing does not.
  useEffect(() => setTyped((text) => (text !== null && Number(text) === value ? text : null)), [value]);
  const take = (text: string) => {
    setTyped(null);
    const number = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(number)) return;
    const clamped = Math.min(max, Math.max(min, integer ? Math.round(number) : number));
    if (clamped !== value) onChange(clamped);
  };
  return (
    <input
      id={id}
      className="number-field"
      type="number"
      inputMode="decimal"
      aria-label={label}
      aria-describedby={describedBy}
      data-testid={testId}
      min={min}
      max={max}
      step={step}
      value={typed ?? String(value)}
      onChange={(event) => {
        const number = event.target.valueAsNumber;
        const valid = Number.isFinite(number) && number >= min && number <= max && (!integer || Number.isInteger(number));
        // Spinner buttons and arrow keys say no input type: what they give is meant as it is.
        const typing = Boolean((event.nativeEvent as InputEvent).inputType);
        setTyped(event.target.value);
        if (valid && (live || !typing)) onChange(number);
      }}
      onBlur={(event) => take(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value);
      }}
    />
  );
}
