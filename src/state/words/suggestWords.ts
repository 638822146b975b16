/**
 * Words of the vocabulary that somebody may have meant: those that begin as what was typed, then those that are a slip or two away; of equals the one that
 * is more frequent in texts first. Pure.
 */

/** As the vocabulary writes words: small letters without accents, a hyphen for a space; what else there is, is left out. */
export function asWord(typed: string): string {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, '-');
  return plain.replace(/[^a-z-]/g, '').slice(0, longestWord);
}

/** As many letters as the address takes (state/pageSettings.ts). */
const longestWord = 30;

/** Up to so many slips of the pen a word is taken for another one. */
const slipsFor = (typed: string) => (typed.length < 3 ? 0 : typed.length < 5 ? 1 : 2);

/**
 * @param words by frequency, the most frequent first.
 * @param typed as `asWord` gives it.
 */
export function suggestWords(words: readonly string[], typed: string, most: number): string[] {
  if (typed === '') return [];
  const begin = words.filter((word) => word.startsWith(typed));
  begin.sort((a, b) => Number(b === typed) - Number(a === typed));
  if (begin.length >= most) return begin.slice(0, most);
  const slips = slipsFor(typed);
  const near: { word: string; distance: number }[] = [];
  for (const word of words) {
    if (word.startsWith(typed) || Math.abs(word.length - typed.length) > slips) continue;
    const distance = editDistance(word, typed);
    if (distance <= slips) near.push({ word, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return [...begin, ...near.map(({ word }) => word)].slice(0, most);
}

/** Letters put in, left out, changed or swapped with their neighbour (Damerau 1964, restricted: no letter twice). */
export function editDistance(a: string, b: string): number {
  let before = new Array<number>(b.length + 1).fill(0);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const present = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      present[j] = Math.min(changed, last[j] + 1, present[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        present[j] = Math.min(present[j], before[j - 2] + 1);
    }
    before = last;
    last = present;
  }
  return last[b.length];
}
