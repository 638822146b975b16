/** Says how the wheel zooms, for a moment, after it was turned over the map and left to the page around the embed (views/map/hand.ts). */

import { type RefObject, useEffect, useState } from 'react';
import { useEmbedWords } from '../../text/embed/words';

const shownMs = 1800;
const isMac = /mac/i.test(navigator.platform);

export function WheelHint({ picture }: { picture: RefObject<HTMLElement | null> }) {
  const words = useEmbedWords();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const element = picture.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A wheel that zooms is kept by the map and does not get here.
    const onWheel = (event: WheelEvent) => {
      if (event.defaultPrevented || !(event.target as Element).closest('.map-stage')) return;
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), shownMs);
    };
    element.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('wheel', onWheel);
    };
  }, [picture]);

  return (
    <p className="embed-wheel" data-floats="" data-shown={shown} aria-hidden={!shown} data-testid="wheel-hint">
      {words.wheel(isMac)}
    </p>
  );
}
