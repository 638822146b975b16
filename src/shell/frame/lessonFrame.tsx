/**
 * A lesson in an embed: its page without the house's header, driven by the lesson above it. A lesson on the sandbox begins at once; one that trains waits for a
 * click, and loads nothing of its page before.
 */

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { findLesson } from '../../lessons/course';
import type { Lesson } from '../../lessons/lesson';
import { startBrowserAddress, stopBrowserAddress } from '../../state/browserAddress';
import type { EmbedPlayer } from '../../state/embed/player';
import { experimentStore, setPage } from '../../state/experimentStore';
import { useEmbedWords } from '../../text/embed/words';
import { usePart } from '../../text/text';
import { AddressProblems } from '../AddressProblems';
import { LessonPanel } from '../lessons/LessonPanel';
import { EmbedFrame } from './EmbedFrame';
import { type LessonPage, openLessonPage } from './lessonPages';
import type { Shape } from './naturalHeight';
import { Still } from './Still';

const nothing = (): void => {};
/** Until the lesson has begun. */
const resting: EmbedPlayer = {
  play: nothing,
  pause: nothing,
  step: nothing,
  reset: nothing,
  goTo: nothing,
  playing: () => false,
  training: () => false,
  stepShown: () => 0,
  lossShown: () => null,
  subscribe: () => nothing,
};

/** The pages have columns from this width on (shell.css) and one column, as high as it is, below. */
const wide = matchMedia('(min-width: 62.01rem)');
function onWideChange(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
const pageShape: Shape = { ratio: 0.62, least: 640, most: 800 };
const stillShape: Shape = { ratio: 0.4, least: 200, most: 320 };

export function start(): void {
  startBrowserAddress(location.search);
  const lesson = findLesson(experimentStore.getState().page.lesson);
  if (lesson) setPage({ page: lesson.page });
}

export function Page({ startFailure }: { startFailure: unknown }) {
  // The lesson that the embed is of: one that is closed inside it leaves its page.
  const [lesson] = useState(() => findLesson(experimentStore.getState().page.lesson));
  const [opened, setOpened] = useState<LessonPage | null>(null);
  const isWide = useSyncExternalStore(onWideChange, () => wide.matches);
  const begin = useCallback(() => {
    if (!lesson) return;
    stopBrowserAddress();
    void openLessonPage(lesson.page).then(setOpened);
  }, [lesson]);
  useEffect(() => {
    if (lesson?.page === 'sandbox') begin();
  }, [lesson, begin]);

  if (opened)
    return (
      <EmbedFrame player={opened.player} shape={isWide ? pageShape : null} hasOwnControls>
        <div className="page">
          <div className="page-top">
            <LessonPanel />
          </div>
          <opened.Page startFailure={startFailure} />
        </div>
      </EmbedFrame>
    );
  return (
    <EmbedFrame player={resting} shape={stillShape} hasOwnControls notices={<AddressProblems />}>
      {lesson ? <Waiting lesson={lesson} onBegin={begin} /> : <NoLesson />}
    </EmbedFrame>
  );
}

function Waiting({ lesson, onBegin }: { lesson: Lesson; onBegin: () => void }) {
  const words = useEmbedWords();
  const { title, line } = usePart(lesson.words);
  return (
    <Still begin={words.begin} hint={words.beginHint} onBegin={onBegin}>
      <h1>{title}</h1>
      <p>{line}</p>
      <p className="muted">{words.about.lesson}</p>
    </Still>
  );
}

function NoLesson() {
  return <p className="embed-still">{useEmbedWords().noLesson}</p>;
}
