/** Starts the page: its session with the engine, then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { startBrowserSession } from './state/browserSession';

const root = document.getElementById('root');
if (root) {
  let failure: unknown = null;
  try {
    startBrowserSession();
  } catch (error) {
    // Without workers nothing trains, but the page still explains itself and shows what it can.
    failure = error;
  }
  createRoot(root).render(
    <StrictMode>
      <App startFailure={failure} />
    </StrictMode>,
  );
}
