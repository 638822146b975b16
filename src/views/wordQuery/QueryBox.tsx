/** The line in which a word is typed: a combobox (ARIA 1.2, list with manual selection) over the vocabulary. Enter searches, also for a word that there is none of. */

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useExperiment } from '../../state/react';
import { askedWord, askWord } from '../../state/words/queryWord';
import { type Taught, taughtNow } from '../../state/words/taught';
import { vocabulary } from '../../state/words/vocabulary';
import { useNumbers } from '../../text/numbers';
import { useLanguage } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { type Speller, type Suggestion, suggestionsFor, wordMeant } from './suggestions';

export function QueryBox() {
  const text = useWordsText().query;
  const numbers = useNumbers();
  const language = useLanguage();
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  useExperiment(({ experiment, page }) => `${experiment.classWords} ${page.query}`);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // null: nothing is being typed, the word in force stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const taught = taughtNow();
  const speller: Speller = { words: vocabulary()?.words ?? [], language, dataset, taught };
  const offered = isOpen ? suggestionsFor(typed ?? '', speller) : [];
  const shown = isOpen && (offered.length > 0 || Boolean(typed));

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const ask = (word: string) => {
    close();
    setTyped(null);
    if (word !== '') askWord(word);
  };
  const move = (by: number) => {
    if (!isOpen) setOpen(true);
    const count = isOpen ? offered.length : suggestionsFor(typed ?? '', speller).length;
    // One place more than words: the line itself, which is passed on the way around.
    setActive((place) => ((place + 1 + by + count + 1) % (count + 1)) - 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') ask(offered[active]?.word ?? (typed === null ? askedWord() : wordMeant(typed, speller)));
    else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      // First the list, then what was typed.
      if (isOpen) close();
      else setTyped(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="query-box">
      <input
        ref={input}
        type="text"
        role="combobox"
        lang="en"
        aria-label={text.label}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 && shown ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={60}
        value={typed ?? askedWord()}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => {
          close();
          setTyped(null);
        }}
        onKeyDown={onKey}
        data-testid="query-word"
      />
      <span id={`${id}-hint`} className="visually-hidden">
        {text.hint}
      </span>
      <span className="visually-hidden" role="status">
        {shown && typed ? (offered.length > 0 ? text.suggested(numbers.count(offered.length)) : text.noSuggestion) : ''}
      </span>
      <div className="query-suggestions" hidden={!shown}>
        {/* The focus stays in the line, which names the option that the arrow keys are on. */}
        <div id={`${id}-list`} role="listbox" aria-label={text.suggestions}>
          {offered.map((suggestion, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the line's, as the combobox pattern wants it
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line
            <div
              key={suggestion.word}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => ask(suggestion.word)}
              data-testid="query-suggestion"
            >
              <span lang="en">{suggestion.word}</span>
              <span className="muted">{noteOf(suggestion, taught, text)}</span>
            </div>
          ))}
        </div>
        {offered.length === 0 && <p className="muted">{text.noSuggestion}</p>}
      </div>
    </div>
  );
}

const noteOf = ({ word, gloss }: Suggestion, taught: Taught | null, text: { isTaught: string }) =>
  gloss ?? (taught?.words.includes(word) ? text.isTaught : '');
