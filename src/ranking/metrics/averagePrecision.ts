/**
 * Average precision of retrieval by a text query (Manning, Raghavan & Schütze 2008, section 8.4): images ranked by their distance from the query, the mean over the
 * relevant ones of the share of relevant among all that rank no lower. As the essay reports it for images retrieved by a word.
 */

/**
 * @param distances of each image from the query.
 * @param isRelevant whether the image is an answer.
 * @returns 0 .. 1; ties count against the query (an image as far as a relevant one ranks before it), NaN is farther than anything; NaN where nothing is relevant.
 */
export function averagePrecision(distances: ArrayLike<number>, isRelevant: (image: number) => boolean): number {
  const relevant = new Float64Array(distances.length);
  const others = new Float64Array(distances.length);
  let relevantCount = 0;
  let otherCount = 0;
  for (let image = 0; image < distances.length; image++) {
    if (isRelevant(image)) relevant[relevantCount++] = distances[image];
    else others[otherCount++] = distances[image];
  }
  // Numbers without a comparison function sort several times as fast, and put NaN last.
  const hits = relevant.subarray(0, relevantCount).sort();
  const misses = others.subarray(0, otherCount).sort();
  let before = 0;
  let sum = 0;
  for (let hit = 0; hit < relevantCount; hit++) {
    while (before < otherCount && !(misses[before] > hits[hit]) && !isBeyond(misses[before], hits[hit])) before++;
    sum += (hit + 1) / (hit + 1 + before);
  }
  return relevantCount ? sum / relevantCount : Number.NaN;
}

/** NaN is beyond every number. */
const isBeyond = (a: number, b: number) => Number.isNaN(a) && !Number.isNaN(b);

/**
 * What a ranking by chance scores on average, exactly: (H + (count - H) (relevant - 1) / (count - 1)) / count with H = 1 + 1/2 + ... + 1/count. A relevant image is at
 * place k with probability 1/count, and (k - 1) (relevant - 1) / (count - 1) of the places before it hold relevant ones (Bestgen 2015, "Exact Expected Average Precision of the
 * Random Baseline for System Evaluation", PBML 103). A little above relevant / count.
 * @returns NaN where nothing is relevant. RangeError where more is relevant than there is.
 */
export function chanceAveragePrecision(relevant: number, count: number): number {
  if (relevant > count) throw new RangeError(`${relevant} of ${count} images cannot be relevant`);
  if (relevant < 1) return Number.NaN;
  if (relevant === count) return 1;
  let harmonic = 0;
  for (let place = count; place >= 1; place--) harmonic += 1 / place;
  return (harmonic + ((count - harmonic) * (relevant - 1)) / (count - 1)) / count;
}
