/** A few choices side by side: native radio buttons, so arrow keys and screen readers work by themselves. */

import { useId } from 'react';

interface Props<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; name: string; hint?: string }[];
  onChange: (value: V) => void;
  testId?: string;
}

export function Segmented<V extends string>({ label, value, options, onChange, testId }: Props<V>) {
  const name = useId();
  return (
    <div className="segmented" role="radiogroup" aria-label={label} data-testid={testId}>
      {options.map((option) => (
        <label key={option.value} title={option.hint}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.name}
        </label>
      ))}
    </div>
  );
}
