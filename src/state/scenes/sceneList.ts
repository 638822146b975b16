/**
 * The scenes of a talk as one word of the address: `title*Collapse~recorded*collapse!page*sandbox`, where `!` stands between scenes, `~` for `&` and `*` for `=`.
 * Pure and total; what is no scene is named and left out.
 */
import { readUrl, type UrlProblem, writeUrl } from '../experimentUrl';
import { defaultPage, longestScenes, mostScenes, type PageSettings } from '../pageSettings';
import { builtInScenes } from './lecture';

export interface Scene {
  /** null: told from what it shows. */
  title: string | null;
  /** Of the lists of the house: the name of its title among the words. */
  id?: string;
  /** A query without the question mark. */
  query: string;
}

export interface SceneList {
  scenes: readonly Scene[];
  problems: readonly UrlProblem[];
}

const escapedTitle = /[%~*!]/g;
const escapes: Readonly<Record<string, string>> = { '%': '%25', '~': '%7E', '*': '%2A', '!': '%21' };
/** What the address's words can hold of a title: no controls, no halves of letters. */
const foreignLetters = /[^ -~\u00a1-\u167f\u3001-\ud7ff]/g;
export const longestTitle = 80;

export const tidyTitle = (title: string): string | null =>
  title.replace(/\s+/g, ' ').replace(foreignLetters, '').slice(0, longestTitle).trim() || null;

function unescaped(title: string): string {
  return title.replace(/%(25|7E|2A|21)/gi, (code) => decodeURIComponent(code));
}

/** What of an address makes a scene: all but what the talk and the reader decide. '' for the page as it opens. */
export function sceneQuery(search: string): string {
  const { experiment, page } = readUrl(search);
  const { language, theme, present, scenes, scene } = defaultPage;
  return writeUrl(experiment, { ...page, language, theme, present, scenes, scene });
}

/** A scene from its title and query, or null where the query asks for something that is not there. */
export function sceneOf(title: string | null, query: string): Scene | null {
  const { page, problems } = readUrl(query);
  if (problems.length > 0 || page.scenes !== null) return null;
  return { title: title === null ? null : tidyTitle(title), query: sceneQuery(query) };
}

function readEntry(entry: string): Scene | null {
  const parts = entry.split('~');
  const title = parts.find((part) => part.startsWith('title*'));
  const rest = parts.filter((part) => part !== title && part !== '');
  if (rest.length === 0 && title === undefined) return null;
  return sceneOf(title === undefined ? null : unescaped(title.slice(6)), rest.map((part) => part.replace('*', '=')).join('&'));
}

const notAScene = (value: string): UrlProblem => ({
  key: 'scenes',
  value: value.slice(0, 40),
  reason: 'not-a-scene',
  used: '',
});

/** The scenes that a word of the address means: a list of the house by name, or a list. */
export function readScenes(word: string | null): SceneList {
  if (word === null) return { scenes: [], problems: [] };
  const known = Object.hasOwn(builtInScenes, word) ? builtInScenes[word] : null;
  if (known) return { scenes: known.map(({ id, query }) => ({ title: null, id, query })), problems: [] };
  const entries = word.split('!').map((entry) => ({ entry, scene: readEntry(entry) }));
  const scenes = entries.flatMap(({ scene }) => scene ?? []);
  const problems = entries.filter(({ scene }) => scene === null).map(({ entry }) => notAScene(entry));
  const tooMany = scenes.slice(mostScenes).map(({ title, query }) => notAScene(title ?? query));
  return { scenes: scenes.slice(0, mostScenes), problems: [...problems, ...tooMany] };
}

/** The word that means these scenes; null for none, and for more than an address can hold. A scene that is the page as it opens is `page*playground`. */
export function writeScenes(scenes: readonly Scene[]): string | null {
  const entries = scenes.map(({ title, query }) => {
    const named = title === null ? [] : [`title*${title.replace(escapedTitle, (letter) => escapes[letter])}`];
    const rest = query === '' ? 'page*playground' : query.replace(/&/g, '~').replace(/=/g, '*');
    return [...named, rest].join('~');
  });
  const word = entries.join('!');
  return word === '' || word.length > longestScenes || scenes.length > mostScenes ? null : word;
}

/** What is wrong with the talk that an address asks for. */
export function sceneProblems({ scenes: word, scene }: Pick<PageSettings, 'scenes' | 'scene'>): UrlProblem[] {
  const { scenes, problems } = readScenes(word);
  const last = scenes.length;
  const beyond = word !== null && scene !== null && scene > last && last > 0;
  const tooFar: UrlProblem = { key: 'scene', value: String(scene), reason: 'out-of-range', used: String(last) };
  return beyond ? [...problems, tooFar] : [...problems];
}
