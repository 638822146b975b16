/** The page "lessons": all of them in groups, with what each is about, how long it takes, where it happens, and which are done on this device. */

import { type Group, groups } from '../../lessons/course';
import type { Lesson } from '../../lessons/lesson';
import { lessonsDone } from '../../lessons/lessonStore';
import { linkToLesson } from '../../lessons/links';
import { startBrowserAddress, stopBrowserAddress } from '../../state/browserAddress';
import { useNumbers } from '../../text/numbers';
import { usePart, useText } from '../../text/text';
import './list.css';
import { lessonWords } from './words';

export { startBrowserAddress as start, stopBrowserAddress as stop };

export function Page() {
  const text = usePart(lessonWords);
  const done = new Set(lessonsDone());
  return (
    <main className="sheet lessons">
      <h2>{text.title}</h2>
      {text.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {(Object.keys(groups) as Group[]).map((group) => (
        <section key={group}>
          <h3>{text.groups[group]}</h3>
          <ol>
            {groups[group].map((lesson) => (
              <Entry key={lesson.id} lesson={lesson} done={done.has(lesson.id)} />
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
}

function Entry({ lesson, done }: { lesson: Lesson; done: boolean }) {
  const text = usePart(lessonWords);
  const words = usePart(lesson.words);
  const { pages } = useText();
  const { count } = useNumbers();
  return (
    <li data-testid={`lesson-${lesson.id}`} data-done={done}>
      <a href={linkToLesson(lesson)}>{words.title}</a>
      {done && <span className="lesson-done"> ✓ {text.done}</span>}
      <p>{words.line}</p>
      <p className="muted">
        {text.minutes(count(lesson.minutes))} · {pages[lesson.page].name}
      </p>
    </li>
  );
}
