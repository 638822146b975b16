/** The page as a whole: its theme, its language, and the playground inside an error boundary. */

import { useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../state/react';
import { useLanguage, useText } from '../text/text';
import { applyTheme, resolveTheme } from '../ui/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { Playground } from './Playground';
import '../ui/theme.css';
import '../ui/controls.css';
import './shell.css';

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
function onDarkChange(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
}

function Document() {
  const text = useText();
  const language = useLanguage();
  const asked = useExperiment((state) => state.page.theme);
  const prefersDark = useSyncExternalStore(onDarkChange, () => darkQuery.matches);
  useEffect(() => applyTheme(resolveTheme(asked, prefersDark)), [asked, prefersDark]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.title;
  }, [language, text]);
  return null;
}

export function App({ startFailure }: { startFailure: unknown }) {
  return (
    <ErrorBoundary>
      <Document />
      <Playground startFailure={startFailure} />
    </ErrorBoundary>
  );
}
