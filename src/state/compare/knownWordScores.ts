/** What is known of how well words find images in compared runs: a score for each frame that was looked at. Written by wordScores.ts alone. */
import type { PrecisionsByWords } from '../words/precisionsByWords';

export interface WordScore extends PrecisionsByWords {
  step: number;
}

/** Of each run, in order of steps; another array whenever it changed. */
let scores: (readonly WordScore[])[] = [];

export const wordScoresOf = (run: number): readonly WordScore[] => scores[run] ?? [];

/** The last one up to a step; null before the first. */
export const wordScoreAt = (run: number, step: number): WordScore | null =>
  wordScoresOf(run).findLast((score) => score.step <= step) ?? null;

/** For wordScores.ts. */
export function setWordScores(next: (readonly WordScore[])[]): void {
  scores = next;
}
