/** Copies the address of what is shown; where there is no clipboard, the address appears, chosen, to be copied by hand. */

import { useEffect, useRef, useState } from 'react';
import { writeAddress } from '../../state/addressSync';
import { presentQuery } from '../../state/browserAddress';
import { useTalkWords } from '../../text/talk/words';
import { Button } from '../../ui/Button';
import { copyText } from '../copyText';
import { icons } from './icons';

/** Of the page as it stands, also where the address bar is a moment behind. */
export function addressShown(): string {
  writeAddress();
  return `${location.origin}${location.pathname}${presentQuery()}${location.hash}`;
}

const shownMs = 4000;

export function CopyLink({ label, iconOnly = false }: { label?: string; iconOnly?: boolean }) {
  const text = useTalkWords().tools.copy;
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (said !== 'copied') return;
    const timer = setTimeout(() => setSaid(null), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    if (shown.current) shown.current.textContent = addressShown();
    setSaid(await copyText(addressShown(), shown.current));
  };
  return (
    <span className="copy-link" data-said={said ?? ''}>
      <Button
        icon={icons.link}
        iconOnly={iconOnly}
        label={label ?? text.label}
        title={text.hint}
        onClick={() => void copy()}
        data-testid="copy-link"
      />
      <span className="copy-link-said" role="status">
        {said && (said === 'copied' ? text.copied : text.selected)}
      </span>
      <span className="copy-link-address" ref={shown} data-testid="copied-address" />
    </span>
  );
}
