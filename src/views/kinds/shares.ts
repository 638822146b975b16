/** Counts as stacked shares, purely: what lies between the three boundaries at each place, and which stretches hold for the present margin. */

import type { KindCounts } from '../../ranking/census';

/** From below: hard, semi-hard, easy; each between `low` and `high`, shares 0..1. */
export const stackOrder = ['hard', 'semi-hard', 'easy'] as const;
export type StackedKind = (typeof stackOrder)[number];

export function shareOf({ easy, semiHard, hard, total }: KindCounts, kind: StackedKind): number {
  if (total === 0) return 0;
  return (kind === 'easy' ? easy : kind === 'hard' ? hard : semiHard) / total;
}

export function bandOf(counts: KindCounts, kind: StackedKind): { low: number; high: number } {
  const hard = shareOf(counts, 'hard');
  const notEasy = counts.total === 0 ? 0 : (counts.hard + counts.semiHard) / counts.total;
  if (kind === 'hard') return { low: 0, high: hard };
  return kind === 'semi-hard' ? { low: hard, high: notEasy } : { low: notEasy, high: counts.total === 0 ? 0 : 1 };
}

/** Places in order, cut into runs of alike ones; a boundary between two runs belongs to both, and stretches touching a stale place are stale. */
export function runsOf<P extends { current: boolean }>(places: readonly P[]): { current: boolean; places: P[] }[] {
  const runs: { current: boolean; places: P[] }[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const current = places[i].current && places[i + 1].current;
    const last = runs[runs.length - 1];
    if (last?.current === current) last.places.push(places[i + 1]);
    else runs.push({ current, places: [places[i], places[i + 1]] });
  }
  if (places.length === 1) runs.push({ current: places[0].current, places: [places[0]] });
  return runs;
}
