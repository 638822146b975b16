/**
 * Average precision of retrieval by a text query (Manning, Raghavan & Schütze 2008, section 8.4): images ranked by their distance from the query, the mean over the
 * relevant ones of the share of relevant among all that rank no lower. As the essay reports it for images retrieved by a word.
 */

/**
 * @param distances of each image from the query.
 * @param isRelevant whether the image is an answer.
 * @returns 0 .. 1; ties count against the query (an image as far as a relevant one ranks before it); NaN where nothing is relevant.
 */
export function averagePrecision(distances: ArrayLike<number>, isRelevant: (image: number) => boolean): number {
  const order = Array.from({ length: distances.length }, (_, image) => image);
  order.sort((a, b) => distances[a] - distances[b] || Number(isRelevant(a)) - Number(isRelevant(b)));
  let hits = 0;
  let sum = 0;
  order.forEach((image, rank) => {
    if (!isRelevant(image)) return;
    hits++;
    sum += hits / (rank + 1);
  });
  return hits ? sum / hits : Number.NaN;
}
