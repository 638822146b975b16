/**
 * Which page is shown, and how another address comes into force without the document being loaded anew, so that full screen, the lock of the screen
 * and what was loaded stay. Going back and forth in the history does the same.
 */
import { createStore } from 'zustand/vanilla';
import { askedPage, writeAddress } from '../state/addressSync';
import { followHistory, presentQuery, pushQuery, replaceQuery } from '../state/browserAddress';
import { experimentStore } from '../state/experimentStore';
import type { PageId, PageSettings } from '../state/pageSettings';
import { askForAllWords, loadAskedLanguage } from '../text/text';
import { isLight, moduleOf, type PageModule } from './pages';

export interface ShownPage extends Pick<PageModule, 'Page' | 'stop'> {
  id: PageId | 'frame';
  /** What `start` threw, or null. */
  failure: unknown;
}

export const shownPageStore = createStore<ShownPage | null>()(() => null);

type SceneReader = typeof import('../state/scenes/sceneList');

/** A page without scenes does not carry what reads them. */
const readerFor = ({ scenes }: PageSettings): Promise<SceneReader> | null =>
  scenes === null ? null : import('../state/scenes/sceneList');

function started({ start }: PageModule, search: string, asked: PageSettings, reader: SceneReader | null): unknown {
  try {
    start(search);
    const wrong = reader?.sceneProblems(asked) ?? [];
    if (wrong.length > 0) experimentStore.setState(({ problems }) => ({ problems: [...problems, ...wrong] }));
    return null;
  } catch (error) {
    // Without workers nothing trains, but the page still explains itself and shows what it can.
    return error;
  }
}

const idOf = ({ page, embed }: PageSettings) => (embed === 'none' ? page : 'frame');

let visit = 0;

/**
 * Shows the page that an address asks for; the address bar is the caller's. Of two calls the later counts.
 * @param search a query as location.search has it. Rejects where code or words cannot be loaded.
 */
export async function showAddress(search: string): Promise<void> {
  const mine = ++visit;
  const asked = askedPage(search);
  const before = shownPageStore.getState();
  const id = idOf(asked);
  // The frame of an embed stays what it is as long as its document.
  if (before !== null && (id === 'frame' || before.id === 'frame')) return location.reload();
  if (!isLight(asked)) askForAllWords();
  const words = loadAskedLanguage(asked.language);
  const [module, reader] = await Promise.all([moduleOf(asked), readerFor(asked)]);
  // The first page starts while its words come; one that follows takes the place of the present one in a moment.
  const first = before === null;
  let failure = first ? started(module, search, asked, reader) : null;
  await words;
  // Those of the page's own parts, which its chunk has named.
  await loadAskedLanguage(asked.language);
  if (mine !== visit) return;
  const present = shownPageStore.getState();
  if (!first) {
    if (present !== null && present.id !== id) present.stop?.();
    // The page before may have written its own address while this one was on its way.
    if (presentQuery() !== search) replaceQuery(search);
    failure = started(module, search, asked, reader);
  }
  const { Page, stop } = module;
  if (present?.id === id && present.failure === failure) return;
  shownPageStore.setState({ id, Page, stop, failure }, true);
}

/** Goes to another address of the house, with an entry in the history; a load of the document where it cannot be shown here. */
export async function goTo(search: string): Promise<void> {
  // What was changed a moment ago belongs to the entry that is left.
  writeAddress();
  pushQuery(search);
  try {
    await showAddress(search);
  } catch {
    location.reload();
  }
}

/** Back and forth in the history. */
export function followBrowserHistory(): void {
  window.addEventListener('popstate', () => {
    if (followHistory()) showAddress(location.search).catch(() => location.reload());
  });
}
