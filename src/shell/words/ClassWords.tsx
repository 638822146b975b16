/** The word of each class, to be edited: another word starts the run anew, one that cannot be had is refused in words and the old one stays. */
import { useId, useState } from 'react';
import { classNamesOf } from '../../state/classNames';
import { useExperiment } from '../../state/react';
import { chooseClassWord, type Refusal, takeOwnClassWords, wordsLike } from '../../state/words/chooseClassWord';
import { taughtNow } from '../../state/words/taught';
import { useVocabularyStatus } from '../../state/words/useWords';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import './classWords.css';

const mostOffered = 12;

export function ClassWords() {
  const text = useText();
  const words = useWordsText().classWordsTable;
  const status = useVocabularyStatus();
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  const chosen = useExperiment(({ experiment }) => experiment.classWords);
  const present = status === 'ready' ? (taughtNow()?.words ?? []) : [];
  const [refused, setRefused] = useState<{ at: number; refusal: Refusal } | null>(null);
  const id = useId();
  if (present.length === 0) return null;
  const names = classNamesOf(dataset).map((name) => text.classWords(name).name);
  const take = (place: number, typed: string) => {
    const refusal = chooseClassWord(place, typed);
    setRefused(refusal && { at: place, refusal });
  };
  return (
    <details className="class-words" data-testid="class-words">
      <summary>
        {words.title}
        <span className="setting-restarts muted" title={text.settings.restartsHint}>
          <Icon name="restart" />
          <span className="visually-hidden">{text.settings.restarts}</span>
        </span>
        <span className="muted class-words-list" lang="en">
          {present.join(', ')}
        </span>
      </summary>
      <p className="setting-hint muted" id={`${id}-hint`}>
        {words.hint}
      </p>
      {present.map((word, place) => (
        <WordField
          // Another data set or word begins with what is in force.
          key={`${dataset} ${names[place]} ${word}`}
          name={names[place]}
          word={word}
          describedBy={`${id}-hint`}
          refusal={refused?.at === place ? refused.refusal : null}
          names={names}
          onTake={(typed) => take(place, typed)}
          testId={`class-word-${place}`}
        />
      ))}
      <Button
        look="outlined"
        label={words.own}
        disabled={chosen === ''}
        onClick={() => {
          setRefused(null);
          takeOwnClassWords();
        }}
        data-testid="class-words-own"
      />
    </details>
  );
}

interface FieldProps {
  name: string;
  word: string;
  describedBy: string;
  refusal: Refusal | null;
  /** Of all classes. */
  names: readonly string[];
  onTake: (typed: string) => void;
  testId: string;
}

function WordField({ name, word, describedBy, refusal, names, onTake, testId }: FieldProps) {
  const words = useWordsText().classWordsTable;
  const [typed, setTyped] = useState(word);
  const [offered, setOffered] = useState<readonly string[]>([]);
  const id = useId();
  const take = () => {
    if (typed === word) return;
    // A word that cannot be had leaves the old one in its place.
    setTyped(word);
    onTake(typed);
  };
  return (
    <div className="class-word">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        lang="en"
        list={`${id}-near`}
        value={typed}
        maxLength={30}
        aria-label={words.wordFor(name)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={refusal !== null}
        onFocus={() => setOffered(wordsLike(word, mostOffered))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setTyped(word);
        }}
        data-testid={testId}
      />
      <datalist id={`${id}-near`}>
        {offered.map((near) => (
          <option key={near} value={near} />
        ))}
      </datalist>
      {/* Always there, so that what comes into it is read out. */}
      <div className="class-words-refused" role="status">
        {refusal && <Refused refusal={refusal} names={names} word={word} onTake={onTake} />}
      </div>
    </div>
  );
}

function Refused({ refusal, names, word, onTake }: Pick<FieldProps, 'names' | 'word' | 'onTake'> & { refusal: Refusal }) {
  const words = useWordsText().classWordsTable;
  if (refusal.reason === 'repeated')
    return <p data-testid="class-words-refused">{words.repeated(refusal.wanted, names[refusal.place], word)}</p>;
  return (
    <>
      <p data-testid="class-words-refused">{words.unknown(refusal.wanted, word)}</p>
      {refusal.suggestions.length > 0 && (
        <p>
          {words.didYouMean}{' '}
          {refusal.suggestions.map((near) => (
            <button key={near} type="button" className="button outlined" lang="en" onClick={() => onTake(near)}>
              {near}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
