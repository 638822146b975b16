/** What average precision is worth nothing: the expected value for a ranking by chance. */

/**
 * Expected average precision of a random order of `count` images of which `relevant` are answers: the first one counted is at a random rank, and before it a share
 * (relevant - 1) / (count - 1) is relevant (Bestgen 2015, "Exact expected average precision of the random baseline", equation 5). NaN where nothing is relevant.
 */
export function chancePrecision(relevant: number, count: number): number {
  if (relevant < 1 || count < 1) return Number.NaN;
  if (count === 1) return 1;
  let harmonic = 0;
  for (let rank = 1; rank <= count; rank++) harmonic += 1 / rank;
  return (harmonic + ((relevant - 1) / (count - 1)) * (count - harmonic)) / count;
}
