/**
 * Collapse: the net puts every image onto one spot, where the loss stands still. What a loss is worth there follows from the loss itself:
 * the margin for a hinge on triplets, ln 2 for a soft margin without one (Hermans et al. 2017), log of the number of candidates for a softmax.
 */

import { hasParameter, lossEntry } from './catalogue';
import { spread } from './metrics/spread';
import { normaliseRows } from './normalise';
import { evaluate, type Numbers, type Objective } from './objective';
import { createRandom } from './random';

/** How far the points of a collapsed batch are from one another: nothing to any loss, but enough for an order (semi-hard mining wants one). */
const nearly = 1e-9;

/**
 * The loss of a batch (`classes` x `samples`) whose points all but coincide; null for a loss that looks at labels alone, which knows no
 * such level. Not of equal points: their positive pairs would cost exactly 0, and a mean over those with a loss would leave them out.
 */
export function collapsedLoss(objective: Objective, classes: number, samples: number): number | null {
  if (lossEntry(objective.loss).needs === 'classes') return null;
  const count = classes * samples;
  const random = createRandom(1);
  const batch = {
    embeddings: Float64Array.from({ length: 2 * count }, () => 1 + nearly * random.next()),
    size: 2,
    labels: Array.from({ length: count }, (_, i) => Math.floor(i / samples)),
    given: { kind: 'triplets' as const, rows: Uint16Array.of(0, 1, samples) },
  };
  return evaluate(objective, batch).loss;
}

/** Points count as nearly coinciding when their spread is below this share of the length that the loss measures with. */
const spreadShare = 0.05;
/** The loss sits at the level of a collapse when it is within this share of it. */
const lossShare = 0.05;

/** Whether the loss looks at directions only; points are then compared on the unit sphere. */
const onSphere = ({ loss, distance }: Objective) => lossEntry(loss).needs === 'batch' || distance === 'cosine';

/**
 * The length between embeddings that the loss measures with: the margin, turned back into a length; 1 where a loss has none or is soft,
 * since its curve bends within about 1.
 */
export function lengthUnit(objective: Objective): number {
  const { loss, distance, margin, softMargin = false } = objective;
  if (lossEntry(loss).needs === 'batch') return 1;
  const reach = loss === 'cosine-embedding' ? 1 - margin : margin;
  // 1 - cos is half the squared distance of the directions.
  const lengths = { euclidean: reach, squared: Math.sqrt(reach), cosine: Math.sqrt(2 * reach) };
  return softMargin && hasParameter(loss, 'softMargin') ? Math.max(1, lengths[distance]) : lengths[distance];
}

/**
 * Both must hold: the spread is next to nothing and the loss is where a single spot would leave it. Never with a margin of 0, where
 * nothing tells a collapse from a small picture.
 * @param level what `collapsedLoss` says.
 * @param loss mean of the latest steps.
 * @param positions of the shown images, row-major, count x size.
 */
export function isCollapsed(
  objective: Objective,
  level: number | null,
  loss: number,
  positions: Numbers,
  size: number,
): boolean {
  if (level === null || !(Math.abs(loss - level) <= lossShare * level)) return false;
  return spread(onSphere(objective) ? normaliseRows(positions, size) : positions, size) < spreadShare * lengthUnit(objective);
}
