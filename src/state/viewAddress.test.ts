import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { experimentStore, initialExperiment, setPage } from './experimentStore';
import { checkRows, syncView, viewOf } from './viewAddress';
import { initialView, selectTriplet, setAnchor, setColourBy, setShowForces, viewStore } from './viewStore';

describe('what is looked at, in the address', () => {
  let stop = () => {};
  beforeEach(() => {
    experimentStore.setState(initialExperiment);
    viewStore.setState(initialView);
    stop = syncView();
  });
  afterEach(() => stop());
  const page = () => experimentStore.getState().page;

  it('follows the reader', () => {
    selectTriplet(7, 12, 30, 'probe');
    setShowForces(true);
    setColourBy('kind');
    expect(page()).toMatchObject({ anchor: 7, positive: 12, negative: 30, forces: true, colourBy: 'kind' });
    setAnchor(9);
    expect(page()).toMatchObject({ anchor: 9, positive: null, negative: null });
  });

  it('leads the view, and a row of the last batch is not written but stays chosen', () => {
    setPage({ anchor: 3, batch: true });
    expect(viewStore.getState()).toMatchObject({ anchor: 3, showBatch: true });
    setAnchor(5, 'batch');
    expect(page().anchor).toBeNull();
    expect(viewStore.getState()).toMatchObject({ anchor: 5, selectedOf: 'batch' });
  });

  it('opens as it was written', () => {
    setPage({ anchor: 3, negative: 4, forces: true });
    expect(viewOf(page())).toEqual({
      colourBy: 'class',
      view: 'map',
      selectedOf: 'probe',
      anchor: 3,
      positive: null,
      negative: 4,
      showBatch: false,
      showForces: true,
    });
  });
});

describe('rows that an address asks for', () => {
  const labels = [0, 0, 1, 1, 2];
  it('are kept where they make a triplet', () => {
    const rows = { anchor: 0, positive: 1, negative: 4 };
    expect(checkRows(rows, labels)).toEqual({ rows, problems: [] });
  });

  it.each([
    [{ anchor: 5, positive: null, negative: null }, ['anchor']],
    [{ anchor: 0, positive: 0, negative: 1 }, ['positive', 'negative']],
    [{ anchor: null, positive: 1, negative: null }, ['positive']],
    [{ anchor: 99, positive: 1, negative: 2 }, ['anchor', 'positive', 'negative']],
  ])('%j: those that are not there or of the wrong class are named and left out', (rows, wrong) => {
    const checked = checkRows(rows, labels);
    expect(checked.problems.map(({ key }) => key)).toEqual(wrong);
    for (const key of wrong) expect(checked.rows[key as 'anchor']).toBeNull();
  });
});
