/** What stands in an embed before anything is trained and where no recording shows it: what it is about, and the button that begins. No engine is loaded until then. */

import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';

interface Props {
  children: ReactNode;
  begin: string;
  hint: string;
  onBegin(): void;
}

export function Still({ children, begin, hint, onBegin }: Props) {
  return (
    <div className="embed-still" data-testid="still">
      {children}
      <Button look="primary" icon="play" label={begin} title={hint} onClick={onBegin} data-testid="train-here" />
    </div>
  );
}
