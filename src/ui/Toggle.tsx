/** A native check box with its words. */

interface Props {
  id?: string;
  label: string;
  hideLabel?: boolean;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  testId?: string;
}

export function Toggle({ id, label, hideLabel = false, hint, checked, onChange, testId }: Props) {
  return (
    <label className="toggle" title={hint}>
      <input
        id={id}
        type="checkbox"
        data-testid={testId}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}
