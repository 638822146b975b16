/** Compares what the project computed with what a library did: the largest absolute error of values and of gradients. */

import type { Computed, GoldenCase } from './inputs';

export type Verdict = 'ok' | 'off' | 'unsupported';

export interface Comparison {
  id: string;
  verdict: Verdict;
  /** Infinity where something is missing, of another shape or not finite. */
  valueError: number;
  gradientError: number;
  /** Why it is unsupported or off. */
  reason: string;
}

/** Absolute: what two correct float64 implementations may differ by. */
export const TOLERANCE = 1e-9;

/** Lists of pairs and triplets are sets: their order is nobody's business. */
const SETS = new Set(['pos_pairs', 'neg_pairs', 'triplets', 'mined_triplets']);

function inOrder(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  return [...rows].sort((a: number[], b: number[]) => {
    const k = a.findIndex((value, i) => value !== b[i]);
    return k < 0 ? 0 : a[k] - b[k];
  });
}

/** Largest error over nested lists and objects. An expected null (NaN in the reference) asks for a finite number. */
function largestError(computed: unknown, expected: unknown): number {
  if (expected === null) {
    if (Array.isArray(computed)) return Math.max(0, ...computed.map((entry) => largestError(entry, null)));
    return Number.isFinite(computed) ? 0 : Number.POSITIVE_INFINITY;
  }
  if (typeof expected === 'number') {
    const error = typeof computed === 'number' ? Math.abs(computed - expected) : Number.POSITIVE_INFINITY;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(computed) || computed.length !== expected.length) return Number.POSITIVE_INFINITY;
    return Math.max(0, ...expected.map((entry, i) => largestError(computed[i], entry)));
  }
  if (typeof expected === 'object' && typeof computed === 'object' && computed !== null) {
    const of = computed as Record<string, unknown>;
    return Math.max(0, ...Object.entries(expected).map(([name, entry]) => largestError(of[name], entry)));
  }
  return Number.POSITIVE_INFINITY;
}

export function compare(golden: GoldenCase, computed: Computed): Comparison {
  const { id, expected } = golden;
  if (typeof computed.unsupported === 'string')
    return { id, verdict: 'unsupported', valueError: Number.NaN, gradientError: Number.NaN, reason: computed.unsupported };
  const values = computed as Record<string, unknown>;
  let valueError = 0;
  let gradientError = 0;
  const wrong: string[] = [];
  // The loss and every gradient must be there; other figures are compared where the project has them.
  for (const [name, reference] of Object.entries(expected)) {
    const isGradient = /^grad(_|$)/.test(name) && name !== 'grad_has_nan';
    const needed = isGradient || name === 'loss';
    if (!(name in values) && !needed) continue;
    const inputs = SETS.has(name) ? [inOrder(values[name]), inOrder(reference)] : [values[name], reference];
    const error = largestError(inputs[0], inputs[1]);
    if (isGradient) gradientError = Math.max(gradientError, error);
    else valueError = Math.max(valueError, error);
    if (error > TOLERANCE) wrong.push(name);
  }
  if (!Object.keys(values).some((name) => name in expected)) wrong.push('nothing that is expected was computed');
  return { id, verdict: wrong.length > 0 ? 'off' : 'ok', valueError, gradientError, reason: wrong.join(', ') };
}
