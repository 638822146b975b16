/** Starts the page that the address asks for, in the language that is read: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { followBrowserHistory, showAddress } from './shell/shownPage';
import { replaceQuery } from './state/browserAddress';
import { meantAddress } from './state/scenes/sceneAddress';

async function showFirstPage(root: HTMLElement): Promise<void> {
  const meant = meantAddress(location.search);
  if (meant !== location.search) replaceQuery(meant);
  await showAddress(meant);
  followBrowserHistory();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void showFirstPage(root);
