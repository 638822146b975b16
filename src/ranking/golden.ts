/**
 * Checks the project's losses, mining, counts and metrics against golden values that other libraries computed:
 * any file of the form that golden/README.md describes. Case by case: computed from inputs and parameters, never by id.
 */

import { type Comparison, compare } from './golden/compare';
import { crossEntropy, torchCosineEmbedding, torchHingeEmbedding, torchMarginRanking } from './golden/elementwise';
import { contrastiveLinear, contrastiveSquared, givenTriplets, torchTriplets } from './golden/given';
import { type Computed, type GoldenCase, unsupported } from './golden/inputs';
import { metrics, tripletCounts } from './golden/measures';
import { pmlContrastive, pmlTriplet } from './golden/metricLearning';
import { moindrotBatchAll, moindrotBatchHard, onlineContrastive, onlineTriplet } from './golden/online';
import { pmlMultiSimilarity, pmlNPairs, pmlNtXent } from './golden/similarities';

/** The first pattern that a case's loss name matches says who computes it. */
const SOLVERS: [RegExp, (golden: GoldenCase) => Computed][] = [
  [/^torch\.TripletMarginLoss\b/, torchTriplets],
  [/^contrastive-linear$/, contrastiveLinear],
  [/^contrastive-hadsell$/, contrastiveSquared],
  [
    /^triplet-squared\(adambielski\)$/,
    (golden) => givenTriplets(golden, { kind: 'squared', swap: false, epsilon: 0, slopeAtKink: 0 }),
  ],
  [/^online-contrastive\(all pairs/, (golden) => onlineContrastive(golden, 'all')],
  [/^online-contrastive\(hard negative pairs/, (golden) => onlineContrastive(golden, 'hard')],
  [/^online-triplet\(all/, (golden) => onlineTriplet(golden, 'all')],
  [/^online-triplet\(hardest negative/, (golden) => onlineTriplet(golden, 'hardest')],
  [/^online-(triplet|contrastive)\(/, () => unsupported('the peer draws at random: no value to compare')],
  [/^omoindrot batch_all\b/, moindrotBatchAll],
  [/^omoindrot batch_hard\b/, moindrotBatchHard],
  [/^pml\.ContrastiveLoss\b/, pmlContrastive],
  [/^pml\.TripletMarginLoss\b/, pmlTriplet],
  [/^torch\.CosineEmbeddingLoss\b/, torchCosineEmbedding],
  [/^torch\.MarginRankingLoss\b/, torchMarginRanking],
  [/^torch\.HingeEmbeddingLoss\b/, torchHingeEmbedding],
  [/^softmax-cross-entropy$/, crossEntropy],
  [/^pml\.NTXentLoss$/, pmlNtXent],
  [/^pml\.MultiSimilarityLoss$/, pmlMultiSimilarity],
  [/^pml\.NPairsLoss$/, pmlNPairs],
  [/^triplet-counts$/, tripletCounts],
  [/^metrics$/, metrics],
];

function isCase(value: unknown): value is GoldenCase {
  if (typeof value !== 'object' || value === null) return false;
  const { id, loss, inputs, params, expected } = value as Record<string, unknown>;
  const areObjects = [inputs, params, expected].every(
    (part) => typeof part === 'object' && part !== null && !Array.isArray(part),
  );
  return typeof id === 'string' && typeof loss === 'string' && areObjects;
}

/** The cases of a golden file's text. Throws an Error that says what is wrong with it. */
export function readGolden(text: string): GoldenCase[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const cases = typeof content === 'object' && content !== null ? (content as Record<string, unknown>).cases : undefined;
  if (!Array.isArray(cases)) throw new Error('no list "cases"');
  cases.forEach((entry, i) => {
    if (!isCase(entry)) throw new Error(`case ${i} lacks one of id, loss (text), inputs, params, expected (objects)`);
  });
  return cases as GoldenCase[];
}

/** Computes one case and compares it; a case whose inputs cannot be read is off, with the reason. */
export function checkCase(golden: GoldenCase): Comparison {
  const solver = SOLVERS.find(([pattern]) => pattern.test(golden.loss))?.[1];
  try {
    return compare(golden, solver ? solver(golden) : unsupported(`loss ${golden.loss}`));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      id: golden.id,
      verdict: 'off',
      valueError: Number.POSITIVE_INFINITY,
      gradientError: Number.POSITIVE_INFINITY,
      reason,
    };
  }
}

/** One line a case, then the sum: `id  ok|off|unsupported  max-abs-error-of-value  max-abs-error-of-gradient`. */
export function reportLines(comparisons: Comparison[]): string[] {
  const figure = (error: number) => (Number.isNaN(error) ? '-' : error === 0 ? '0' : error.toExponential(2));
  const lines = comparisons.map(({ id, verdict, valueError, gradientError, reason }) =>
    [id, verdict, figure(valueError), figure(gradientError), ...(reason ? [`(${reason})`] : [])].join('  '),
  );
  const number = (verdict: string) => comparisons.filter((comparison) => comparison.verdict === verdict).length;
  return [...lines, `${number('ok')} passed, ${number('off')} failed, ${number('unsupported')} unsupported`];
}
