/** Starts the page that the address asks for: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { pages } from './shell/pages';
import { readUrl } from './state/experimentUrl';
import { recordingAddress } from './state/recorded/recordingAddress';

/** A recorded run comes while the page's own code does. */
function loadAhead(id: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: recordingAddress(id) });
  document.head.append(link);
}

async function showPage(root: HTMLElement): Promise<void> {
  const asked = readUrl(location.search).page;
  if (asked.recorded !== null) loadAhead(asked.recorded);
  const { start, Page } = await pages[asked.page]();
  let failure: unknown = null;
  try {
    start();
  } catch (error) {
    // Without workers nothing trains, but the page still explains itself and shows what it can.
    failure = error;
  }
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
