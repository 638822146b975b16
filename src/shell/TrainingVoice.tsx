/** The one polite live region of a page that trains: how it goes, at most one sentence in five seconds, for those who do not see it. */

import { useEffect, useRef } from 'react';
import { createAnnouncer } from '../ui/announcer';

interface Props {
  /** The sentence of this moment; empty: nothing to say yet. */
  compose: () => string;
  /** Tells when it may have changed; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
}

export function TrainingVoice({ compose, subscribe }: Props) {
  const region = useRef<HTMLParagraphElement>(null);
  const read = useRef(compose);
  read.current = compose;
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const announcer = createAnnouncer(
      () => read.current(),
      (sentence) => {
        element.textContent = sentence;
      },
    );
    const stop = subscribe(announcer.ask);
    announcer.ask();
    return () => {
      announcer.stop();
      stop();
    };
  }, [subscribe]);
  return <p className="visually-hidden" role="status" ref={region} data-testid="voice" />;
}
