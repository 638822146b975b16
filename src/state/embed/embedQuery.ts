/** The address of an embed out of what its author chose. Pure. */
import { changed, defaultExperiment, type Experiment } from '../experiment';
import { readUrl, writeUrl } from '../experimentUrl';
import { defaultPage, type EmbedId, type HideableId, type PageSettings } from '../pageSettings';

export type Embeddable = Exclude<EmbedId, 'none'>;

export interface Choices {
  embed: Embeddable;
  /** Only of an embed that is of one. */
  lesson: string;
  recorded: string;
  /** A preset of the compare page; '': what the address that was pasted says. */
  preset: string;
  hide: readonly HideableId[];
  theme: PageSettings['theme'];
  language: PageSettings['language'];
  autoplay: boolean;
  /** CSS pixels; null: as wide as the text around it. */
  width: number | null;
  height: number;
}

export const firstChoices: Choices = {
  embed: 'sandbox',
  lesson: 'one-triplet',
  recorded: 'triplet',
  preset: 'losses',
  hide: [],
  theme: 'auto',
  language: 'auto',
  autoplay: false,
  width: null,
  height: 520,
};

/** Embeds that train when they are asked to. */
export const canTrain = (embed: Embeddable): boolean => embed !== 'sandbox' && embed !== 'lesson';

/**
 * @param experiment what is to be trained or pushed, where the embed is not of a lesson or a recording, which bring their own.
 * @param page further settings of the address that was pasted (points, views of several runs).
 * @returns without the question mark.
 */
export function embedQuery(choices: Choices, experiment: Experiment, page: Partial<PageSettings> = {}): string {
  const { embed, lesson, recorded, preset, hide, theme, language, autoplay } = choices;
  const bringsOwn = embed === 'lesson' || embed === 'recorded' || (embed === 'compare' && preset !== '');
  const asked = changed(experiment, { task: embed === 'words' ? 'words' : 'images' });
  const margin = embed === 'recorded' ? { margin: experiment.margin } : {};
  return writeUrl(bringsOwn ? changed(defaultExperiment, margin) : asked, {
    ...defaultPage,
    embed,
    hide,
    theme,
    language,
    autoplay: autoplay && canTrain(embed),
    lesson: embed === 'lesson' ? lesson : null,
    recorded: embed === 'recorded' ? recorded : null,
    beside: embed === 'compare' ? preset || (page.beside ?? null) : null,
    query: embed === 'words' ? (page.query ?? null) : null,
    points: embed === 'sandbox' ? (page.points ?? null) : null,
    colourBy: page.colourBy ?? defaultPage.colourBy,
    view: page.view ?? defaultPage.view,
  });
}

/** What a pasted address (or only its query) asks for; null where it is none. */
export function readPasted(text: string): ReturnType<typeof readUrl> | null {
  const asked = text.trim();
  const at = asked.indexOf('?');
  if (at < 0) return null;
  return readUrl(asked.slice(at).split('#')[0]);
}
