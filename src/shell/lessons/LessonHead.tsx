/** Which lesson it is, the way to all of them, and out. */

import { course } from '../../lessons/course';
import type { Lesson } from '../../lessons/lesson';
import { closeLesson } from '../../lessons/lessonStore';
import { linkToList } from '../../lessons/links';
import { useNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { Button } from '../../ui/Button';
import { lessonWords } from './words';

export function LessonHead({ lesson }: { lesson: Lesson }) {
  const text = usePart(lessonWords);
  const words = usePart(lesson.words);
  const { count } = useNumbers();
  return (
    <header className="lesson-head">
      <span className="muted">{text.number(count(course.indexOf(lesson) + 1), count(course.length))}</span>
      <h2 id="lesson-title">{words.title}</h2>
      <a className="lesson-all" href={linkToList()}>
        {text.all}
      </a>
      <Button icon="close" iconOnly label={text.close} onClick={closeLesson} data-testid="lesson-close" />
    </header>
  );
}
