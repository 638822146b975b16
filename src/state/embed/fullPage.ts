/** The whole page in the state that an embed shows, as the query of its address. Pure. */

import { defaultExperiment } from '../experiment';
import type { ExperimentState } from '../experimentStore';
import { writeUrl } from '../experimentUrl';
import { type PageSettings, pageOf, type ViewId, viewIds } from '../pageSettings';

const isView = (embed: PageSettings['embed']): embed is ViewId => (viewIds as readonly string[]).includes(embed);

/** '?...', or './' for the defaults. A recorded run brings its settings along: of them only the margin is the reader's. */
export function fullPageOf({ experiment, page }: Pick<ExperimentState, 'experiment' | 'page'>): string {
  const views = isView(page.embed) ? [page.embed] : page.views;
  const whole: PageSettings = { ...page, page: pageOf(page), embed: 'none', hide: [], autoplay: false, views };
  const asked = page.recorded === null ? experiment : { ...defaultExperiment, margin: experiment.margin };
  const query = writeUrl(asked, whole);
  return query === '' ? './' : `?${query}`;
}
