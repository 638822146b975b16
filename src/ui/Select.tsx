/** A native select over a list of named values. */

interface Props<V extends string | number> {
  id?: string;
  /** Accessible name where no label element points here. */
  label?: string;
  value: V;
  options: readonly { value: V; name: string; disabled?: boolean }[];
  onChange: (value: V) => void;
  describedBy?: string;
  testId?: string;
}

export function Select<V extends string | number>({ id, label, value, options, onChange, describedBy, testId }: Props<V>) {
  return (
    <select
      id={id}
      className="select"
      aria-label={label}
      aria-describedby={describedBy}
      data-testid={testId}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
