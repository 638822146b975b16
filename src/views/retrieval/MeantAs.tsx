/** Which class the drawer meant: only who drew it can say, and only then are neighbours right or wrong. */

import { useId } from 'react';
import { useStore } from 'zustand';
import { probe } from '../../state/probe';
import { setMeantAs, visitorStore } from '../../state/visitor';
import { useText } from '../../text/text';
import { Select } from '../../ui/Select';

export function MeantAs() {
  const { retrieval: text, classWords } = useText();
  const id = useId();
  const meantAs = useStore(visitorStore, (state) => state.meantAs);
  const hasDrawing = useStore(visitorStore, (state) => state.pixels !== null);
  if (!hasDrawing) return null;
  const classNames = probe()?.classNames ?? [];
  return (
    <span className="meant-as">
      <label className="muted" htmlFor={id}>
        {text.meantAs}
      </label>
      <Select
        id={id}
        value={meantAs ?? -1}
        options={[
          { value: -1, name: text.notSaid },
          ...classNames.map((name, label) => ({ value: label, name: classWords(name).name })),
        ]}
        onChange={(label) => setMeantAs(label < 0 ? null : label)}
        testId="meant-as"
      />
    </span>
  );
}
