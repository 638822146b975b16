/** A native dialog over the page with a title and a way out; Escape closes it too. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { openDialog } from './dialogs';
import './sheet.css';

export function Sheet({
  title,
  close,
  children,
  testId,
}: {
  title: string;
  close: string;
  children: ReactNode;
  testId: string;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="talk-sheet"
      ref={dialog}
      onClose={() => openDialog(null)}
      aria-labelledby="talk-title"
      data-testid={testId}
    >
      <header>
        <h2 id="talk-title">{title}</h2>
        <Button icon="close" iconOnly label={close} onClick={() => dialog.current?.close()} data-testid={`${testId}-close`} />
      </header>
      {children}
    </dialog>
  );
}
