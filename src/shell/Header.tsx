/** Title, the one sentence that says what this is, the way to the other pages, the link to what is shown, the talk, language and theme. */

import { setPage } from '../state/experimentStore';
import { linkTo } from '../state/pageLinks';
import { pageIds } from '../state/pageSettings';
import { useExperiment } from '../state/useExperiment';
import { type Language, languageNames, setLanguage, useHouse, useLanguage } from '../text/text';
import { Select } from '../ui/Select';
import { OfflineChoice } from './offline/Offline';
import { TalkTools } from './talk/parts';

const themes = ['auto', 'light', 'dark', 'projector'] as const;

export function Header() {
  const text = useHouse();
  const language = useLanguage();
  const present = useExperiment((state) => state.page.page);
  const theme = useExperiment((state) => state.page.theme);
  return (
    <header className="header">
      <h1>{text.title}</h1>
      <p className="muted">{text.subtitle}</p>
      <nav className="header-pages" aria-label={text.pages.label}>
        {pageIds.map((page) => (
          <a
            key={page}
            href={linkTo({ page })}
            title={text.pages[page].hint}
            aria-current={page === present ? 'page' : undefined}
            // The address is written a moment after language or theme have changed.
            onClick={({ currentTarget }) => currentTarget.setAttribute('href', linkTo({ page }))}
          >
            {text.pages[page].name}
          </a>
        ))}
      </nav>
      <div className="header-choices">
        <TalkTools />
        <OfflineChoice />
        <Select
          label={text.languageLabel}
          value={language}
          options={(Object.keys(languageNames) as Language[]).map((value) => ({ value, name: languageNames[value] }))}
          onChange={setLanguage}
          testId="language"
        />
        <Select
          label={text.theme.label}
          value={theme}
          options={themes.map((value) => ({ value, name: `◐ ${text.theme[value]}` }))}
          onChange={(value) => setPage({ theme: value })}
          testId="theme"
        />
      </div>
    </header>
  );
}
