/** A word that there is no vector of: said in a sentence, with words of the vocabulary that may have been meant. */

import { useExperiment } from '../../state/react';
import { askedWord, askWord } from '../../state/words/queryWord';
import { taughtNow } from '../../state/words/taught';
import { vocabulary } from '../../state/words/vocabulary';
import { useLanguage } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { suggestionsFor } from './suggestions';

export function UnknownWord() {
  const text = useWordsText().query;
  const language = useLanguage();
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  const word = useExperiment(askedWord);
  const vectors = vocabulary();
  if (!vectors || vectors.indexOf(word) >= 0) return null;
  const near = suggestionsFor(word, { words: vectors.words, language, dataset, taught: taughtNow() });
  return (
    <div className="query-unknown" role="status" data-testid="query-unknown">
      <p>{text.unknown(word)}</p>
      {near.length === 0 ? (
        <p className="muted">{text.noneNear}</p>
      ) : (
        <p>
          {text.didYouMean}{' '}
          {near.map(({ word: other, gloss }) => (
            <button key={other} type="button" className="word-link" onClick={() => askWord(other)} data-testid="query-meant">
              <span lang="en">{other}</span>
              {gloss && <span className="muted"> {gloss}</span>}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
