/** log of a sum of exponentials without overflow, and each term's share in it (the derivative). */

/** log(extra + sum exp(x)), extra 0 or 1; writes exp(x) / (that sum) over the terms. No terms: log(extra). */
export function logSumExp(terms: Float64Array, extra: 0 | 1 = 0): number {
  let largest = extra === 1 ? 0 : Number.NEGATIVE_INFINITY;
  for (const x of terms) largest = Math.max(largest, x);
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  let sum = extra === 1 ? Math.exp(-largest) : 0;
  for (const x of terms) sum += Math.exp(x - largest);
  const result = largest + Math.log(sum);
  for (let i = 0; i < terms.length; i++) terms[i] = Math.exp(terms[i] - result);
  return result;
}
