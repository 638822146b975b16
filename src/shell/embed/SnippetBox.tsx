/** The snippet in the spelling of where it goes, and a button that copies it. */

import { useRef, useState } from 'react';
import { type Embed, type SnippetId, snippetIds, snippetOf } from '../../state/embed/snippets';
import { en } from '../../text/embed/builder.en';
import { es } from '../../text/embed/builder.es';
import { usePart } from '../../text/text';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';

export function SnippetBox({ embed }: { embed: Embed }) {
  const words = usePart({ en, es });
  const [id, setId] = useState<SnippetId>('script');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = snippetOf(id, embed).trim();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      // Not allowed, or no secure context: the reader's own copy works on what is selected.
      box.current?.select();
      setSaid(words.notCopied);
    }
  }
  return (
    <section className="builder-snippet" aria-label={words.snippet}>
      <h3>{words.snippet}</h3>
      <Segmented
        label={words.snippet}
        value={id}
        options={snippetIds.map((value) => ({ value, name: words.snippets[value].name, hint: words.snippets[value].hint }))}
        onChange={(next) => {
          setId(next);
          setSaid('');
        }}
        testId="snippet-kind"
      />
      <p className="muted">{words.snippets[id].hint}</p>
      <textarea ref={box} readOnly rows={6} value={text} aria-label={words.snippet} spellCheck={false} data-testid="snippet" />
      <p>
        <Button look="primary" label={words.copy} onClick={() => void copy()} data-testid="copy" />{' '}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
