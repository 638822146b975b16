/** The recorded runs of this page as links, in the menu of the run as a file. */

import { linkTo } from '../state/pageLinks';
import { recipeOf, recordingIds } from '../state/recorded/recipes';
import { useText } from '../text/text';

export function RecordedRuns() {
  const text = useText().recorded;
  return (
    <nav className="menu-group" aria-label={text.list}>
      <p className="muted">{text.list}</p>
      {recordingIds.map((id) => (
        <a key={id} className="button" href={linkTo({ page: recipeOf(id).compares ? 'compare' : 'playground', recorded: id })}>
          {text.titles[id]}
        </a>
      ))}
    </nav>
  );
}
