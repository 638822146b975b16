/** All keys of the present page: the table that is listened to (keys.ts) as a list, and what the picture with the focus takes. */

import { useState } from 'react';
import { useExperiment } from '../../state/useExperiment';
import { useTalkWords } from '../../text/talk/words';
import { Toggle } from '../../ui/Toggle';
import { areCharactersOn, presentKeys, switchCharacters } from '../keys';
import { pictureKeys } from './pictureKeys';
import { Sheet } from './Sheet';

/** 1 to 9 are one line. */
const shorten = (keys: readonly string[]): readonly string[] => (keys.length > 4 ? [`${keys[0]} – ${keys.at(-1)}`] : keys);

function Caps({ keys }: { keys: readonly string[] }) {
  const { caps } = useTalkWords().keys;
  return (
    <dt>
      {shorten(keys).map((key) => (
        <span key={key}>
          {(key === '+' ? ['+'] : key.split('+')).map((part) => (
            <kbd key={part}>{caps[part] ?? part.toUpperCase()}</kbd>
          ))}
        </span>
      ))}
    </dt>
  );
}

export default function KeyDialog() {
  const text = useTalkWords().keys;
  const page = useExperiment((state) => state.page.page);
  const focused = pictureKeys[page] ?? [];
  const [charactersOn, setCharactersOn] = useState(areCharactersOn);
  const change = (on: boolean) => {
    switchCharacters(on);
    setCharactersOn(on);
  };
  return (
    <Sheet title={text.title} close={text.close} testId="key-dialog">
      <dl className="key-list">
        {presentKeys().map(({ keys, name }) => (
          <div key={name} data-key={keys[0]}>
            <Caps keys={keys} />
            <dd>{text.names[name]}</dd>
          </div>
        ))}
      </dl>
      {focused.length > 0 && (
        <>
          <h3>{text.focused}</h3>
          <dl className="key-list">
            {focused.map(({ keys, name }) => (
              <div key={name}>
                <Caps keys={keys} />
                <dd>{text.pictures[name]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Toggle label={text.characters} checked={charactersOn} onChange={change} testId="characters" />
    </Sheet>
  );
}
