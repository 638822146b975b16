/** What the present phase of a lesson says, and the buttons that lead on. Where one goes on carries `data-first`: the focus comes there. */

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { lessonAfter } from '../../lessons/course';
import type { Lesson } from '../../lessons/lesson';
import { goBack, goOn, lessonStore, predict, runAgain } from '../../lessons/lessonStore';
import { linkToLesson, linkToList } from '../../lessons/links';
import { useNumbers } from '../../text/numbers';
import { usePart } from '../../text/text';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { Question } from './Question';
import { Seen } from './Seen';
import { lessonWords } from './words';

export function LessonBody({ lesson }: { lesson: Lesson }) {
  const phase = useStore(lessonStore, (state) => state.phase);
  const text = usePart(lessonWords);
  const words = usePart(lesson.words);
  const back = <Button look="outlined" label={text.back} onClick={goBack} data-testid="lesson-back" />;
  const on = (label: string) => <Button look="primary" label={label} onClick={goOn} data-first data-testid="lesson-on" />;
  switch (phase) {
    case 'intro':
      return (
        <Phase buttons={on(text.toQuestion)}>
          <Paragraphs of={words.intro} />
        </Phase>
      );
    case 'predict':
      return (
        <Phase
          buttons={
            <>
              {back}
              <Button label={text.skip} onClick={() => predict(null)} data-testid="lesson-skip" />
            </>
          }
        >
          <Question lesson={lesson} />
        </Phase>
      );
    case 'run':
      return (
        <Phase buttons={back}>
          <Running watch={words.watch} />
        </Phase>
      );
    case 'seen':
      return (
        <Phase
          buttons={
            <>
              {back}
              {on(text.toWhy)}
            </>
          }
        >
          <Seen lesson={lesson} />
        </Phase>
      );
    case 'why':
      return (
        <Phase
          buttons={
            <>
              {back}
              <Onward lesson={lesson} />
            </>
          }
        >
          <Paragraphs of={words.why}>
            <p>
              <b>{text.try}:</b> {words.next}
            </p>
          </Paragraphs>
        </Phase>
      );
  }
}

function Phase({ children, buttons }: { children: ReactNode; buttons: ReactNode }) {
  return (
    <>
      <div className="lesson-body" aria-live="polite">
        {children}
      </div>
      <div className="lesson-buttons">{buttons}</div>
    </>
  );
}

function Paragraphs({ of, children }: { of: readonly string[]; children?: ReactNode }) {
  return (
    <div className="lesson-text">
      {of.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </div>
  );
}

function Running({ watch }: { watch: string }) {
  const text = usePart(lessonWords);
  const { count } = useNumbers();
  const progress = useStore(lessonStore, (state) => state.progress);
  const failure = useStore(lessonStore, (state) => state.failure);
  if (failure !== null)
    return (
      <p>
        {text.failed(failure)} <Button look="outlined" icon="restart" label={text.again} onClick={runAgain} data-first />
      </p>
    );
  return (
    <>
      <p>
        <b>{text.watch}:</b> {watch}
      </p>
      <div aria-live="off">
        <Progress
          label={progress ? text.step(count(progress.done), count(progress.of)) : text.preparing}
          detail=""
          done={progress?.done ?? 0}
          total={progress?.of ?? 0}
        />
      </div>
    </>
  );
}

function Onward({ lesson }: { lesson: Lesson }) {
  const text = usePart(lessonWords);
  const next = lessonAfter(lesson);
  return (
    <a className="button primary" href={next ? linkToLesson(next) : linkToList()} data-first data-testid="lesson-next">
      {next ? <NextTitle lesson={next} /> : text.all}
    </a>
  );
}

function NextTitle({ lesson }: { lesson: Lesson }) {
  return usePart(lessonWords).next(usePart(lesson.words).title);
}
