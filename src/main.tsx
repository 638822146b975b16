/** Starts the page that the address asks for, in the language that is read: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { isLight, moduleOf } from './shell/pages';
import { askedPage } from './state/addressSync';
import { recordingAddress } from './state/recorded/recordingAddress';
import { askForAllWords, currentLanguage, loadAskedLanguage, loadLanguage } from './text/text';

/** A recorded run comes while the page's own code does. */
function loadAhead(id: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: recordingAddress(id) });
  document.head.append(link);
}

async function showPage(root: HTMLElement): Promise<void> {
  const asked = askedPage(location.search);
  if (asked.recorded !== null) loadAhead(asked.recorded);
  if (!isLight(asked)) askForAllWords();
  const words = loadAskedLanguage(asked.language);
  const { start, Page } = await moduleOf(asked);
  let failure: unknown = null;
  try {
    start();
  } catch (error) {
    // Without workers nothing trains, but the page still explains itself and shows what it can.
    failure = error;
  }
  await words;
  // Those of the page's own parts, which its chunk has named.
  await loadLanguage(currentLanguage());
  createRoot(root).render(
    <StrictMode>
      <App>
        <Page startFailure={failure} />
      </App>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void showPage(root);
