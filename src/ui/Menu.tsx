/** A small menu behind an icon: a native disclosure that closes on Escape, on a press elsewhere, and after a choice. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from './Icon';

interface Props {
  label: string;
  icon: IconName;
  /** The label stands beside the icon. */
  withWords?: boolean;
  children: ReactNode;
  /** Stays open after a choice: what was chosen shows itself in it. */
  staysOpen?: boolean;
  /** Opens upwards, where the menu stands at the bottom of the page. */
  up?: boolean;
  testId?: string;
}

export function Menu({ label, icon, withWords = false, staysOpen = false, children, up = false, testId }: Props) {
  const root = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const close = (event: Event) => {
      if (element.open && !element.contains(event.target as Node)) element.open = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return;
      element.open = false;
      element.querySelector('summary')?.focus();
      event.stopPropagation();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    element.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
  const closeAfterChoice = (target: EventTarget) => {
    if (staysOpen || !root.current || !(target instanceof Element) || !target.closest('button')) return;
    // What is chosen may take the focus; from a closed menu it would be lost.
    root.current.querySelector('summary')?.focus();
    root.current.open = false;
  };
  return (
    <details className="menu" ref={root}>
      <summary
        className={withWords ? 'button' : 'button icon-only'}
        aria-label={label}
        title={withWords ? undefined : label}
        data-testid={testId}
      >
        <Icon name={icon} />
        {withWords && <span>{label}</span>}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button clicks it */}
      <div className="menu-items" data-up={up} onClick={(event) => closeAfterChoice(event.target)}>
        {children}
      </div>
    </details>
  );
}
