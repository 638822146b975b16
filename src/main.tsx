/** Starts the page that the address asks for, in the language that is read: its session (or its address alone), then React into #root. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { lightPages, pages } from './shell/pages';
import { askedPage } from './state/addressSync';
import { askForAllWords, currentLanguage, loadAskedLanguage, loadLanguage } from './text/text';

async function showPage(root: HTMLElement): Promise<void> {
  const asked = askedPage(location.search);
  if (!lightPages.includes(asked.page)) askForAllWords();
  const words = loadAskedLanguage(asked.language);
  const { start, Page } = await pages[asked.page]();
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
