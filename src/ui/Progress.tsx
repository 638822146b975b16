/** Long work with words and a number; the bar is native and says the same. */

interface Props {
  label: string;
  detail: string;
  done: number;
  /** 0 where nobody knows yet: the bar then only says that something goes on. */
  total: number;
  testId?: string;
}

export function Progress({ label, detail, done, total, testId }: Props) {
  return (
    <div className="progress" data-testid={testId}>
      <span>{label}</span>
      <span>{detail}</span>
      <progress aria-label={label} {...(total > 0 ? { value: Math.min(done, total), max: total } : {})} />
    </div>
  );
}
