/** Where the scenes of a talk are: the address of each, which keeps the talk, presenter mode and the reader's language and theme. Pure. */
import { readUrl, writeUrl } from '../experimentUrl';
import type { PageSettings } from '../pageSettings';
import { readScenes } from './sceneList';

type Talk = Pick<PageSettings, 'scenes' | 'present' | 'language' | 'theme'>;

/** The query ('?...') of scene `number`, from 1, or of the nearest that there is; null where there is none. */
export function addressOfScene(talk: Talk, number: number): string | null {
  const { scenes } = readScenes(talk.scenes);
  if (scenes.length === 0) return null;
  const place = Math.min(scenes.length, Math.max(1, number));
  const { experiment, page } = readUrl(scenes[place - 1].query);
  const theme = page.theme === 'auto' ? talk.theme : page.theme;
  const kept = { present: talk.present, language: talk.language, scenes: talk.scenes, scene: place, theme };
  return `?${writeUrl(experiment, { ...page, ...kept })}`;
}

/** What an address means: of a talk without a chosen scene its first. What else is wrong with it stays for the page to name. */
export function meantAddress(search: string): string {
  const { page } = readUrl(search);
  if (page.scenes === null || page.scene !== null) return search;
  const first = addressOfScene(page, 1);
  if (first === null) return search;
  // Keys that no page knows are named on the scene as they would be without.
  const unknown = readUrl(search).problems.filter(({ reason }) => reason === 'unknown-key');
  return [first, ...unknown.map(({ key, value }) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)].join('&');
}
