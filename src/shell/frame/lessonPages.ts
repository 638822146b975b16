/** What a lesson's embed loads when it begins: the page that the lesson drives, and its player. */
import type { ComponentType } from 'react';
import type { Lesson } from '../../lessons/lesson';
import type { EmbedPlayer, TrainingPlayer } from '../../state/embed/player';
import { presentSearch } from '../../state/embed/presentSearch';
import { currentLanguage, loadLanguage } from '../../text/text';

export interface LessonPage {
  player: EmbedPlayer;
  Page: ComponentType<{ startFailure: unknown }>;
}

async function trains(player: TrainingPlayer): Promise<TrainingPlayer> {
  (await import('../../state/embed/courtesy')).keepCourtesy(player);
  return player;
}

const loaders: Record<Lesson['page'], () => Promise<LessonPage>> = {
  async playground() {
    const [{ createRunPlayer }, { Playground }] = await Promise.all([
      import('../../state/embed/runPlayer'),
      import('../Playground'),
    ]);
    return { player: await trains(createRunPlayer(presentSearch(), 'live')), Page: Playground };
  },
  async words() {
    const [{ createRunPlayer }, { startWords }, { WordsPage }] = await Promise.all([
      import('../../state/embed/runPlayer'),
      import('../../state/words/wordsSession'),
      import('../words/WordsPage'),
    ]);
    return { player: await trains(createRunPlayer(presentSearch(), 'live', startWords)), Page: WordsPage };
  },
  async compare() {
    const [{ createComparePlayer }, { ComparePage }] = await Promise.all([
      import('../../state/embed/comparePlayer'),
      import('../compare/ComparePage'),
    ]);
    return { player: await trains(createComparePlayer(presentSearch(), 'live')), Page: ComparePage };
  },
  async sandbox() {
    const [{ createSandboxPlayer }, { Page }, { startBrowserAddress }, { startSandbox }, { prefersReducedMotion }] =
      await Promise.all([
        import('../../state/embed/sandboxPlayer'),
        import('../sandbox/page'),
        import('../../state/browserAddress'),
        import('../../state/sandbox/sandboxSession'),
        import('../../ui/theme'),
      ]);
    startBrowserAddress(presentSearch());
    startSandbox();
    return { player: createSandboxPlayer(prefersReducedMotion), Page };
  },
};

/** Reads the address of the stores anew: whoever kept it in step before has stopped. */
export async function openLessonPage(page: Lesson['page']): Promise<LessonPage> {
  const opened = await loaders[page]();
  // Words that these parts have named by now.
  await loadLanguage(currentLanguage());
  return opened;
}
