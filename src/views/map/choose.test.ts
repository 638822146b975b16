/** Choosing points: first the anchor, then partners by class; a point of the other set is another anchor. */

import { beforeEach, expect, it, vi } from 'vitest';
import { initialView, setAnchor, viewStore } from '../../state/viewStore';
import { choosePoint, partnerRole } from './choose';

vi.mock('../../state/selection', () => ({ pointsOf: () => ({ labels: Uint8Array.from([4, 4, 4, 9, 9]) }) }));

beforeEach(() => viewStore.setState(initialView));
const chosen = () => {
  const { selectedOf, anchor, positive, negative } = viewStore.getState();
  return { selectedOf, anchor, positive, negative };
};

it('first the anchor, then its class is the positive and any other the negative; the anchor lets go', () => {
  choosePoint({ of: 'probe', row: 0 }, false);
  expect(chosen()).toEqual({ selectedOf: 'probe', anchor: 0, positive: null, negative: null });
  choosePoint({ of: 'probe', row: 2 }, false);
  choosePoint({ of: 'probe', row: 4 }, false);
  expect(chosen()).toEqual({ selectedOf: 'probe', anchor: 0, positive: 2, negative: 4 });
  choosePoint({ of: 'probe', row: 0 }, false);
  expect(chosen().anchor).toBeNull();
});

it('with Shift or a double click any point becomes the anchor, its partners the hardest again', () => {
  setAnchor(0);
  choosePoint({ of: 'probe', row: 2 }, false);
  choosePoint({ of: 'probe', row: 3 }, true);
  expect(chosen()).toEqual({ selectedOf: 'probe', anchor: 3, positive: null, negative: null });
  choosePoint({ of: 'probe', row: 3 }, true);
  expect(chosen().anchor).toBe(3);
});

it('a point of the other set becomes the anchor there', () => {
  setAnchor(0);
  expect(partnerRole({ of: 'batch', row: 1 })).toBeNull();
  choosePoint({ of: 'batch', row: 1 }, false);
  expect(chosen()).toEqual({ selectedOf: 'batch', anchor: 1, positive: null, negative: null });
  expect(partnerRole({ of: 'batch', row: 0 })).toBe('positive');
  expect(partnerRole({ of: 'batch', row: 3 })).toBe('negative');
  expect(partnerRole({ of: 'batch', row: 1 })).toBeNull();
});
