/**
 * Settings that the host page asks for, by their keys in the address. Whatever is no setting, or no value of it, is left out and named among the address's
 * problems; what the embed is (its kind, its lesson, its recording) cannot be changed from outside: give the frame another address.
 */
import type { Experiment } from '../../engine/protocol';
import { changed, experimentFields, experimentKeys } from '../experiment';
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import { asText, readValue, type UrlProblem, type Value } from '../experimentUrl';
import { type PageSettings, pageFields } from '../pageSettings';
import type { SettingValues } from './protocol';

const pageKeys = ['hide', 'points', 'language', 'theme', 'steps', 'colourBy', 'view', 'views'] as const;
type SettablePageKey = (typeof pageKeys)[number];

export interface AskedSettings {
  experiment: Partial<Experiment>;
  page: Partial<Pick<PageSettings, SettablePageKey>>;
  problems: UrlProblem[];
}

/** Pure. `present`: what stays where a value cannot be had. */
export function readSettings(values: SettingValues, present: { experiment: Experiment; page: PageSettings }): AskedSettings {
  const asked: AskedSettings = { experiment: {}, page: {}, problems: [] };
  const read = (urlKey: string, text: string, kept: Value, field: Parameters<typeof readValue>[0]): Value | undefined => {
    const { value, reason } = readValue(field, text, kept);
    if (reason) asked.problems.push({ key: urlKey, value: text.slice(0, 40), reason, used: asText(value) });
    return reason && asText(value) === asText(kept) ? undefined : value;
  };
  for (const [urlKey, value] of Object.entries(values)) {
    const text = String(value);
    const key = experimentKeys.find((known) => experimentFields[known].urlKey === urlKey);
    const pageKey = pageKeys.find((known) => pageFields[known].urlKey === urlKey);
    if (key) {
      const next = read(urlKey, text, present.experiment[key], experimentFields[key]);
      if (next !== undefined) Object.assign(asked.experiment, { [key]: next });
    } else if (pageKey) {
      const next = read(urlKey, text, present.page[pageKey], pageFields[pageKey]);
      if (next !== undefined) Object.assign(asked.page, { [pageKey]: next });
    } else asked.problems.push({ key: urlKey.slice(0, 40), value: text.slice(0, 40), reason: 'unknown-key', used: '' });
  }
  const fitted = changed(present.experiment, asked.experiment);
  for (const key of ['distance', 'mining'] as const) {
    const wanted = asked.experiment[key];
    if (wanted === undefined || fitted[key] === wanted) continue;
    asked.problems.push({ key, value: wanted, reason: 'not-with-loss', used: fitted[key] });
  }
  return asked;
}

export interface SettingOutlets {
  /** Loads a language's words before it comes into force. */
  setLanguage(language: 'en' | 'es'): Promise<void>;
  /** How points are coloured and laid out, where the embed has a map. */
  look?(page: Partial<Pick<PageSettings, 'colourBy' | 'view'>>): void;
}

/** Puts settings into force, and what was wrong with them into the notices. @returns what was wrong. */
export function applySettings(values: SettingValues, { setLanguage, look }: SettingOutlets): readonly UrlProblem[] {
  const { experiment, page, problems } = readSettings(values, experimentStore.getState());
  const { language, colourBy, view, ...rest } = page;
  if (Object.keys(experiment).length > 0) setExperiment(experiment);
  if (Object.keys(rest).length > 0) setPage(rest);
  if (colourBy || view) look?.({ ...(colourBy && { colourBy }), ...(view && { view }) });
  if (language === 'auto') setPage({ language });
  else if (language) void setLanguage(language);
  if (problems.length > 0) experimentStore.setState({ problems });
  return problems;
}
