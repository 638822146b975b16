/** Starts the page that the address asks for: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { pages } from './shell/pages';
import { readUrl } from './state/experimentUrl';

async function showPage(root: HTMLElement): Promise<void> {
  const { start, Page } = await pages[readUrl(location.search).page.page]();
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
