/** The embed in a frame of the chosen size, a moment after the last change: each change of the address loads it anew. */

import { useEffect, useState } from 'react';
import { en } from '../../text/embed/builder.en';
import { es } from '../../text/embed/builder.es';
import { usePart } from '../../text/text';

const restsMs = 400;

interface Props {
  query: string;
  /** CSS pixels; null: all there is. */
  width: number | null;
  height: number;
}

export function Preview({ query, width, height }: Props) {
  const words = usePart({ en, es });
  const [shown, setShown] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setShown(query), restsMs);
    return () => clearTimeout(timer);
  }, [query]);
  return (
    <section aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <div className="builder-preview">
        <iframe
          src={`./?${shown}`}
          title={words.previewTitle}
          style={{ width: width ?? '100%', height }}
          allow="fullscreen"
          data-testid="preview"
        />
      </div>
    </section>
  );
}
