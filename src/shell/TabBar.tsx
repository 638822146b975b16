/** On a phone: views or settings below the stage. Elsewhere both are there, and it is not shown (shell.css). */
import { useText } from '../text/text';

const tabs = ['views', 'settings'] as const;
export type Tab = (typeof tabs)[number];

export function TabBar({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const text = useText();
  return (
    <nav className="tab-bar" aria-label={text.tabs.label}>
      {tabs.map((name) => (
        <button key={name} type="button" aria-pressed={tab === name} onClick={() => onTab(name)} data-testid={`tab-${name}`}>
          {text.tabs[name]}
        </button>
      ))}
    </nav>
  );
}
