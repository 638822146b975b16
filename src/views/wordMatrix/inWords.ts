/** What the matrix of words says in sentences, with the numbers of the reader's own run and nothing else. */
import { mostPushedPair } from '../../ranking/words/wordConfusions';
import { experimentStore } from '../../state/experimentStore';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import { allowedPairs, mostMistaken, rankOf, type WordMatrixScene } from './scene';

/** From this share of a class's images on, they are said to be mixed up with another class. */
const mixedUp = 0.05;

/** How many of the negatives that had a loss are near in meaning, against chance. */
export function nearInWords({ confusions }: WordMatrixScene): string {
  const text = currentWordsText().matrix;
  const { count, percent } = currentNumbers();
  const { wordLoss, wordMining } = experimentStore.getState().experiment;
  if (wordLoss !== 'triplet') return text.noNegatives;
  if (!confusions) return text.noBatch;
  if (confusions.activeCount === 0) return text.noneActive;
  const told = text.nearShare(
    count(confusions.activeCount),
    percent(confusions.nearShare, 0),
    percent(confusions.nearShareByChance, 0),
  );
  return wordMining === 'near' || wordMining === 'band' || wordMining === 'far' ? `${told} ${text.barred}` : told;
}

/** The two words that push the most, and what becomes of their images: where these are mixed up, a near negative is the wrong teacher. */
export function pairInWords(scene: WordMatrixScene): string {
  const text = currentWordsText().matrix;
  const { confusions, retrieval, nearest, images, words, count, distances } = scene;
  const pair = confusions && mostPushedPair(confusions);
  if (!confusions || !pair || !retrieval || !nearest) return '';
  const { percent, distance, fixed } = currentNumbers();
  const [a, b] = [pair.first, pair.second];
  const shareTo = (own: number, other: number) => (images[own] > 0 ? nearest[own * count + other] / images[own] : 0);
  const [own, other] = shareTo(a, b) >= shareTo(b, a) ? [a, b] : [b, a];
  const { averagePrecisions, meanAveragePrecision: mean } = retrieval;
  const told = text.pair({
    first: words[a],
    second: words[b],
    share: percent(pair.lossShare, 0),
    even: percent(1 / allowedPairs(confusions), 0),
    apart: distance(distances[a * count + b]),
    own: words[own],
    other: words[other],
    mistaken: percent(shareTo(own, other), 0),
    firstPrecision: fixed(averagePrecisions[a], 2),
    secondPrecision: fixed(averagePrecisions[b], 2),
    mean: fixed(mean, 2),
  });
  const areMixedUp = shareTo(own, other) >= mixedUp && (averagePrecisions[a] + averagePrecisions[b]) / 2 < mean;
  const meaning = pair.isNear ? (areMixedUp ? text.wrongTeacher : text.nearButFound) : text.notNear;
  return `${told} ${meaning}`;
}

/** Which class's images lie nearest to which other word. */
export function mistakenInWords(scene: WordMatrixScene): string {
  const text = currentWordsText().matrix;
  const { percent } = currentNumbers();
  const most = mostMistaken(scene);
  if (!scene.nearest) return text.notPlaced;
  if (!most) return text.noneMistaken;
  const { own, other, share } = most;
  const rank = rankOf(scene, own, other);
  return text.mistaken(scene.words[own], scene.words[other], percent(share, 0), text.rank(rank, scene.count - 1));
}

/** One cell, for the line under the matrix. */
export function cellInWords(scene: WordMatrixScene, own: number, other: number): string {
  const text = currentWordsText().matrix;
  const { count, distance, percent } = currentNumbers();
  const { words, confusions, nearest, images } = scene;
  const at = own * scene.count + other;
  const told: string[] = [];
  if (own === other) told.push(text.ownWord(words[own]));
  else
    told.push(
      text.cell(words[own], words[other], distance(scene.distances[at]), text.rank(rankOf(scene, own, other), scene.count - 1)),
    );
  if (own !== other && confusions && confusions.images[own] > 0 && confusions.allowed.includes(1))
    told.push(
      confusions.allowed[at] === 0
        ? text.notAllowed
        : text.activeFor(count(confusions.active[at]), count(confusions.images[own])),
    );
  if (nearest && images[own] > 0) told.push(text.nearestFor(percent(nearest[at] / images[own], 0), words[own]));
  return told.join(' ');
}
