/** What every page has around it: theme, language, header and an error boundary; an embed the same without the header. */

import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { pageOf } from '../state/pageSettings';
import { useExperiment } from '../state/useExperiment';
import { useHouse, useLanguage } from '../text/text';
import { applyTheme, resolveTheme } from '../ui/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { NewVersion } from './offline/Offline';
import '../ui/theme.css';
import '../ui/controls.css';
import './shell.css';

/** Loaded with the first lesson; no page carries them otherwise. */
const LessonPanel = lazy(() => import('./lessons/LessonPanel').then(({ LessonPanel: panel }) => ({ default: panel })));

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
function onDarkChange(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
}

function Document() {
  const text = useHouse();
  const language = useLanguage();
  const page = useExperiment((state) => pageOf(state.page));
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
  const hasLesson = useExperiment((state) => state.page.lesson !== null);
  // In somebody else's page the frame is all there is; it does not change while the page stands.
  const isEmbed = useExperiment((state) => state.page.embed !== 'none');
  if (isEmbed)
    return (
      <ErrorBoundary>
        <Document />
        {children}
      </ErrorBoundary>
    );
  return (
    <ErrorBoundary>
      <Document />
      <div className="page">
        <div className="page-top">
          <Header />
          <NewVersion />
          {hasLesson && (
            <Suspense>
              <LessonPanel />
            </Suspense>
          )}
        </div>
        {children}
      </div>
    </ErrorBoundary>
  );
}
