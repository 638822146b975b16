/** One message across the page: a sign of its severity, its words, what can be done about it. */

import type { ReactNode } from 'react';

interface Props {
  severity: 'done' | 'warning' | 'error';
  children: ReactNode;
  actions: ReactNode;
}

const signs = { done: '✓', warning: '!', error: '✕' };

export function NoticeLine({ severity, children, actions }: Props) {
  return (
    <div className={`notice ${severity}`} role={severity === 'error' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {signs[severity]}
      </span>
      <div className="notice-words">{children}</div>
      {actions}
    </div>
  );
}
