/** A short piece of a run's line, beside its name. */

import { runStyles } from './runStyles';

export function RunSwatch({ run }: { run: number }) {
  const { colour, dash } = runStyles[run];
  return (
    <svg className="run-swatch" viewBox="0 0 26 8" aria-hidden="true">
      <line x1="1" x2="25" y1="4" y2="4" stroke={`var(--${colour})`} strokeWidth="2.5" strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
