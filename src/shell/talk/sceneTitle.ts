/** What a scene is called in the strip and in the editor. */
import { readUrl } from '../../state/experimentUrl';
import type { Scene } from '../../state/scenes/sceneList';
import type { TalkWords } from '../../text/talk/en';
import type { House } from '../../text/text';

/** A scene without a title is called by its page and what it names of it. */
export function sceneTitle({ title, id, query }: Scene, text: TalkWords, house: House): string {
  if (title !== null) return title;
  if (id !== undefined && id in text.lecture) return text.lecture[id as keyof TalkWords['lecture']];
  const { page, experiment } = readUrl(query);
  const shown = page.lesson ?? page.recorded ?? page.beside ?? house.choices.losses[experiment.loss].name;
  return `${house.pages[page.page].name}: ${shown}`;
}
