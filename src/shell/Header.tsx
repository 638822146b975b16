/** Title, the one sentence that says what this is, language and theme. */

import { setPage } from '../state/experimentStore';
import { useExperiment } from '../state/react';
import { type Language, languages, setLanguage, useLanguage, useText } from '../text/text';
import { Select } from '../ui/Select';

const themes = ['auto', 'light', 'dark', 'projector'] as const;

export function Header() {
  const text = useText();
  const language = useLanguage();
  const theme = useExperiment((state) => state.page.theme);
  return (
    <header className="header">
      <h1>{text.title}</h1>
      <p className="muted">{text.subtitle}</p>
      <div className="header-choices">
        <Select
          label={text.languageLabel}
          value={language}
          options={(Object.keys(languages) as Language[]).map((value) => ({ value, name: languages[value].language }))}
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
