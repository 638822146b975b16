/**
 * Keeps what is looked at (anchor, positive, negative, layers, colours) and the page's settings of it the same, both ways, so that it is in the address.
 * Only rows of the shown images are written: the last batch is another after the next step.
 */
import { experimentStore, setPage } from './experimentStore';
import type { UrlProblem } from './experimentUrl';
import type { PageSettings } from './pageSettings';
import { probe } from './probe';
import { type ViewState, viewStore } from './viewStore';

type Looked = Pick<PageSettings, 'colourBy' | 'view' | 'anchor' | 'positive' | 'negative' | 'batch' | 'forces'>;
type Rows = Pick<Looked, 'anchor' | 'positive' | 'negative'>;
const lookedKeys = ['colourBy', 'view', 'anchor', 'positive', 'negative', 'batch', 'forces'] as const;

/** What the views show where the page is set so. */
export function viewOf(page: Looked): Partial<ViewState> {
  const { colourBy, view, anchor, positive, negative, batch, forces } = page;
  return { colourBy, view, anchor, positive, negative, selectedOf: 'probe', showBatch: batch, showForces: forces };
}

function inAddress({ colourBy, view, selectedOf, anchor, positive, negative, showBatch, showForces }: ViewState): Looked {
  const rows = selectedOf === 'probe' && anchor !== null ? { anchor, positive, negative } : noRows;
  return { colourBy, view, ...rows, batch: showBatch, forces: showForces };
}

const noRows: Rows = { anchor: null, positive: null, negative: null };

/** What of a triplet is no row of these images, or of the wrong class; and what is left of it. Pure. */
export function checkRows(
  { anchor, positive, negative }: Rows,
  labels: ArrayLike<number>,
): { rows: Rows; problems: UrlProblem[] } {
  const problems: UrlProblem[] = [];
  const keep = (key: keyof Rows, row: number | null, fits: boolean): number | null => {
    if (row === null || fits) return row;
    problems.push({ key, value: String(row), reason: 'not-there', used: '' });
    return null;
  };
  const there = keep('anchor', anchor, anchor !== null && anchor < labels.length);
  const fits = (row: number | null, same: boolean) =>
    row !== null && there !== null && row < labels.length && row !== there && (labels[row] === labels[there]) === same;
  const rows = {
    anchor: there,
    positive: keep('positive', positive, fits(positive, true)),
    negative: keep('negative', negative, fits(negative, false)),
  };
  return { rows, problems };
}

/** Once the shown images are here: leaves out what the address asks for that is not among them, and says so. */
export function checkAskedRows(): void {
  const labels = probe()?.labels;
  if (!labels) return;
  const { rows, problems } = checkRows(experimentStore.getState().page, labels);
  if (problems.length === 0) return;
  experimentStore.setState((state) => ({ problems: [...state.problems, ...problems] }));
  setPage(rows);
}

/** Returns how to stop. */
export function syncView(): () => void {
  let writing = false;
  const stops = [
    viewStore.subscribe((view) => {
      const { page } = experimentStore.getState();
      const looked = inAddress(view);
      if (writing || lookedKeys.every((key) => page[key] === looked[key])) return;
      writing = true;
      setPage(looked);
      writing = false;
    }),
    experimentStore.subscribe(
      (state) => state.page,
      (page, before) => {
        if (writing || lookedKeys.every((key) => page[key] === before[key])) return;
        writing = true;
        viewStore.setState(viewOf(page));
        writing = false;
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
