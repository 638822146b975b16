/** What one can do to the selection in the triplet view: step through partners by distance, find a triplet that still teaches something. */

import { findNotEasy } from '../../ranking/notEasy';
import { type PartnerRole, rankPartners } from '../../ranking/ranked';
import { experimentStore } from '../../state/experimentStore';
import { pointsOf, selectedTriplet } from '../../state/selection';
import { selectTriplet, setNegative, setPositive, viewStore } from '../../state/viewStore';

/** null: the hardest, whichever that is in each frame. */
export function choosePartner(role: PartnerRole, row: number | null): void {
  if (role === 'positive') setPositive(row);
  else setNegative(row);
}

/** So many places towards the easier ones (above 0) or the harder ones; stops at the first and the last. */
export function stepPartner(role: PartnerRole, places: number): void {
  const selected = selectedTriplet();
  if (!selected) return;
  const { points, anchor } = selected;
  const order = rankPartners(points, anchor, experimentStore.getState().experiment.distance, role);
  const place = order.indexOf(selected[role]) + places;
  const next = Math.min(order.length - 1, Math.max(0, place));
  choosePartner(role, next <= 0 ? null : order[next]);
}

/** Selects a hard or at least semi-hard triplet: of the shown images, else of the last batch. False where all that were looked at are easy. */
export function pickNotEasy(): boolean {
  const { margin, distance } = experimentStore.getState().experiment;
  const present = viewStore.getState().anchor;
  for (const of of ['probe', 'batch'] as const) {
    const points = pointsOf(of);
    if (!points) continue;
    // From the next one on, so that asking again gives another.
    const start = present === null ? 0 : (present + 1) % points.labels.length;
    const found = findNotEasy(points, distance, margin, start);
    if (!found) continue;
    selectTriplet(found.anchor, null, null, of);
    return true;
  }
  return false;
}
