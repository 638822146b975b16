/** Talks as the page carries them: a chunk of its own, with its words, that comes after the page. Where it cannot be had the page works without. */

import { type ComponentType, lazy, Suspense } from 'react';
import { afterPaint } from '../../state/afterPaint';
import { currentLanguage, loadLanguage } from '../../text/text';

type Parts = typeof import('./Talk');

function part(name: keyof Parts): ComponentType {
  const Part = lazy(async (): Promise<{ default: ComponentType }> => {
    await afterPaint();
    try {
      const parts = await import('./Talk');
      await loadLanguage(currentLanguage());
      return { default: parts[name] };
    } catch {
      return { default: () => null };
    }
  });
  return () => (
    <Suspense>
      <Part />
    </Suspense>
  );
}

export const Talk = part('Talk');
export const TalkTools = part('TalkTools');
