/** Starts the page that the address asks for, in the language that is read: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { followBrowserHistory, showAddress } from './shell/shownPage';
import { replaceQuery } from './state/browserAddress';
import { untilRead } from './state/recorded/reading';

/** So long a first rendering waits for the run that it shows. */
const recordingWaitMs = 150;

/** An address that names a talk alone means its first scene. */
async function meantOf(search: string): Promise<string> {
  if (!search.includes('scenes=')) return search;
  const { meantAddress } = await import('./state/scenes/sceneAddress');
  return meantAddress(search);
}

export async function showFirstPage(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const meant = await meantOf(location.search);
  if (meant !== location.search) replaceQuery(meant);
  await showAddress(meant);
  followBrowserHistory();
  // Where its run is nearly here, the page is rendered once, with it, and not once without.
  await untilRead(recordingWaitMs);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
