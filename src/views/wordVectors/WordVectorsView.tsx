/** Raw against centred word vectors: how parallel the present class words are before any training, and what became of the reader's own runs with each. */
import { useMemo } from 'react';
import { createWordSpace } from '../../ranking/words/wordSpace';
import { pairsOutOfReach, wordSpread } from '../../ranking/words/wordSpread';
import { useExperiment } from '../../state/react';
import { taughtNow } from '../../state/words/taught';
import { useVocabularyStatus } from '../../state/words/useWords';
import { vocabulary } from '../../state/words/vocabulary';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { CosineStrip } from './CosineStrip';
import { TriedRuns } from './TriedRuns';
import './wordVectors.css';

const kinds = ['raw', 'centred'] as const;

/** Of both kinds of vectors for the present class words; null until they are here. */
function useSpreads() {
  const status = useVocabularyStatus();
  const distance = useExperiment(({ experiment }) => experiment.distance);
  const chosen = useExperiment(({ experiment }) => `${experiment.dataset} ${experiment.classWords}`);
  return useMemo(() => {
    const vectors = vocabulary();
    const words = status === 'ready' && chosen ? taughtNow()?.words : null;
    if (!vectors || !words) return null;
    const own = vectors.vectorsOf(words);
    return kinds.map((kind) => {
      const space = createWordSpace(own, vectors.size, kind);
      return { kind, words, space, spread: wordSpread(space, distance) };
    });
  }, [status, distance, chosen]);
}

export function WordVectorsView() {
  const text = useWordsText().vectors;
  const names = useText().wordTask.wordVectors;
  const { fixed, count, distance: written, upTo } = useNumbers();
  const inForce = useExperiment(({ experiment }) => experiment.wordVectors);
  const distance = useExperiment(({ experiment }) => experiment.distance);
  const margin = useExperiment(({ experiment }) => experiment.margin);
  const hasMargin = useExperiment(({ experiment }) => experiment.wordLoss === 'triplet');
  const spreads = useSpreads();
  if (!spreads) return null;
  const reach = spreads.map(({ space }) => pairsOutOfReach(space, distance, margin));
  const outNow = reach[kinds.indexOf(inForce)];
  return (
    <section className="word-vectors" aria-label={text.title} data-testid="word-vectors">
      <p className="muted">{text.explained(count(spreads[0].spread.cosines.length))}</p>
      <CosineStrip
        rows={spreads.map(({ kind, spread }) => ({ name: names[kind].name, spread, isInForce: kind === inForce }))}
      />
      <table className="word-vectors-numbers">
        <thead>
          <tr>
            <td />
            {spreads.map(({ kind }) => (
              <th key={kind} scope="col" data-in-force={kind === inForce}>
                {names[kind].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.meanCosine}</th>
            {spreads.map(({ kind, spread }) => (
              <td key={kind} data-testid={`mean-cosine-${kind}`} data-value={spread.meanCosine}>
                {fixed(spread.meanCosine, 2)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text.meanLength}</th>
            {spreads.map(({ kind, spread }) => (
              <td key={kind}>{fixed(spread.meanLength, 1)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text.closest}</th>
            {spreads.map(({ kind, spread, words }) => (
              <td key={kind} data-testid={`closest-${kind}`} data-value={spread.closest.distance}>
                {written(spread.closest.distance)}
                <small lang="en" className="muted">
                  {words[spread.closest.first]}, {words[spread.closest.second]}
                </small>
              </td>
            ))}
          </tr>
          {hasMargin && (
            <tr>
              <th scope="row">{text.outOfReach(upTo(margin, 3))}</th>
              {spreads.map(({ kind }, at) => (
                <td key={kind} data-testid={`out-of-reach-${kind}`} data-value={reach[at].out}>
                  {text.ofPairs(count(reach[at].out), count(reach[at].pairs))}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {hasMargin && (
        <p data-testid="word-vectors-reach">
          {outNow.out > 0
            ? text.cannot(names[inForce].name, upTo(margin, 3), count(outNow.out), count(outNow.pairs))
            : text.can(names[inForce].name, upTo(margin, 3))}
        </p>
      )}
      <TriedRuns />
    </section>
  );
}
