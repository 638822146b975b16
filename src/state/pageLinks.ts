/** Addresses of other pages of the house: an experiment and page settings as a query, in the reader's language, theme and talk where the address names them. */
import type { Experiment } from '../engine/protocol';
import { changed, defaultExperiment } from './experiment';
import { readUrl, writeUrl } from './experimentUrl';
import { defaultPage, type PageSettings } from './pageSettings';

/**
 * The query ('?...', or './' for the defaults) that asks for a page.
 * @param experiment what differs from the defaults of its loss.
 * @param search the present address's query; language, theme, presenter mode and scenes are kept from it.
 */
export function linkTo(page: Partial<PageSettings>, experiment: Partial<Experiment> = {}, search = location.search): string {
  const { language, theme, present, scenes, scene } = readUrl(search).page;
  const query = writeUrl(changed(defaultExperiment, experiment), {
    ...defaultPage,
    language,
    theme,
    present,
    scenes,
    scene,
    ...page,
  });
  return query === '' ? './' : `?${query}`;
}
