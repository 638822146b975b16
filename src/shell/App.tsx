/** What every page has around it: theme, language, header and an error boundary. */

import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useExperiment } from '../state/useExperiment';
import { useHouse, useLanguage } from '../text/text';
import { applyTheme, resolveTheme } from '../ui/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import '../ui/theme.css';
import '../ui/controls.css';
import './shell.css';

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
function onDarkChange(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
}

function Document() {
  const text = useHouse();
  const language = useLanguage();
  const page = useExperiment((state) => state.page.page);
  const asked = useExperiment((state) => state.page.theme);
  const prefersDark = useSyncExternalStore(onDarkChange, () => darkQuery.matches);
  useEffect(() => applyTheme(resolveTheme(asked, prefersDark)), [asked, prefersDark]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = page === 'playground' ? text.title : `${text.pages[page].name} · ${text.title}`;
  }, [language, text, page]);
  return null;
}

export function App({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary>
      <Document />
      <div className="page">
        <Header />
        {children}
      </div>
    </ErrorBoundary>
  );
}
