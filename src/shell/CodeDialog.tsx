/** The playground's experiment as code, in a dialog over the page; the script follows what is set meanwhile. */

import { lazy, Suspense, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useExperiment } from '../state/react';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { ViewBoundary } from './ErrorBoundary';
import './dialog.css';

const CodeExport = lazy(() => import('./CodeExport'));

export function CodeDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const experiment = useExperiment((state) => state.experiment);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // In the body: its look is not that of the place where it was asked for.
  return createPortal(
    <dialog className="code-dialog" ref={dialog} onClose={onClose} aria-labelledby="code-title" data-testid="code-dialog">
      <header>
        <h2 id="code-title">{text.saving.code}</h2>
        <Button
          icon="close"
          iconOnly
          label={text.saving.codeClose}
          onClick={() => dialog.current?.close()}
          data-testid="code-close"
        />
      </header>
      <ViewBoundary>
        <Suspense fallback={null}>
          <CodeExport experiment={experiment} />
        </Suspense>
      </ViewBoundary>
    </dialog>,
    document.body,
  );
}
