/** Words to search with by one click: the fixed list that no run is trained on, and the class words. Each row scrolls sideways where it is longer than the column. */

import { useExperiment } from '../../state/react';
import { askedWord, askWord, listedWords } from '../../state/words/queryWord';
import { taughtNow } from '../../state/words/taught';
import { useLanguage } from '../../text/text';
import { glossOf } from '../../text/words/glosses';
import { useWordsText } from '../../text/words/words';

export function QueryChips() {
  const text = useWordsText().query;
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  useExperiment(({ experiment }) => experiment.classWords);
  const taught = taughtNow();
  const listed = listedWords(dataset, taught).map(({ word }) => word);
  return (
    <div className="query-chips">
      <Row name={text.listed} words={listed} testId="listed-words" />
      <Row name={text.taught} words={taught?.words ?? []} testId="class-words" />
    </div>
  );
}

function Row({ name, words, testId }: { name: string; words: readonly string[]; testId: string }) {
  const text = useWordsText().query;
  const language = useLanguage();
  const asked = useExperiment(askedWord);
  return (
    <fieldset aria-label={name} data-testid={testId}>
      <span className="muted" aria-hidden="true">
        {name}
      </span>
      <div>
        {words.map((word) => (
          <button
            key={word}
            type="button"
            lang="en"
            title={(language === 'es' && glossOf(word)) || undefined}
            aria-label={text.search(word)}
            aria-pressed={word === asked}
            onClick={() => askWord(word)}
            data-word={word}
          >
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
