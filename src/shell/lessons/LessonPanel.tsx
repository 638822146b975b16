/**
 * The lesson beside the page: its phase in words, the question, and what was seen beside what was predicted. It drives the page through
 * src/lessons and never covers what it talks about. By keyboard alone: Enter goes on, Escape closes.
 */

import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { OpenHands } from '../../lessons/acts';
import { findLesson } from '../../lessons/course';
import type { Lesson } from '../../lessons/lesson';
import { closeLesson, isSetFor, leaveLesson, lessonStore, openLesson } from '../../lessons/lessonStore';
import { linkToLesson } from '../../lessons/links';
import { experimentStore, setPage } from '../../state/experimentStore';
import { useExperiment } from '../../state/useExperiment';
import { bringIntoView } from './guides';
import './guides.css';
import { LessonBody } from './LessonBody';
import { LessonHead } from './LessonHead';
import './lesson.css';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The hands of a page come with it, so that no page carries another's session. */
const handsOf: Record<Lesson['page'], OpenHands> = {
  playground: async (signal, report) => (await import('../../lessons/hands/playground')).playgroundHands(signal, report),
  // Its session is the playground's.
  words: async (signal, report) => (await import('../../lessons/hands/playground')).playgroundHands(signal, report),
  sandbox: async (signal) => (await import('../../lessons/hands/sandbox')).sandboxHands(signal, calm.matches),
  compare: async (signal, report) => (await import('../../lessons/hands/compare')).compareHands(signal, report),
};

const settleMs = 600;

/** Opens what the address asks for, or says that there is no such lesson. */
function open(id: string): void {
  const lesson = findLesson(id);
  if (!lesson) {
    experimentStore.setState(({ problems }) => ({
      problems: [...problems, { key: 'lesson', value: id, reason: 'not-a-choice', used: 'none' }],
    }));
    setPage({ lesson: null });
  } else if (!isSetFor(lesson)) location.replace(linkToLesson(lesson));
  else if (lessonStore.getState().lesson !== lesson) openLesson(lesson, handsOf[lesson.page]);
}

/** Moves the focus to where one goes on, unless the reader works the page meanwhile. */
function moveFocus(panel: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && !panel.contains(activeElement)) return;
  (panel.querySelector<HTMLElement>('[data-first]') ?? panel).focus({ preventScroll: true });
}

export function LessonPanel() {
  const id = useExperiment((state) => state.page.lesson);
  const lesson = useStore(lessonStore, (state) => state.lesson);
  const phase = useStore(lessonStore, (state) => state.phase);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (id !== null) open(id);
  }, [id]);
  useEffect(() => leaveLesson, []);

  const look = lesson?.look[phase];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase has a part of the page and a button of its own
  useEffect(() => {
    const element = panel.current;
    if (!element || !lesson) return;
    moveFocus(element);
    if (!look) return;
    bringIntoView(look, element);
    // What the phase changed may need a moment to be as high as it will be; who has scrolled meanwhile is left alone.
    const { scrollY } = window;
    const timer = setTimeout(() => window.scrollY === scrollY && bringIntoView(look, element), settleMs);
    return () => clearTimeout(timer);
  }, [lesson, phase]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const here = document.activeElement === document.body || panel.current?.contains(document.activeElement);
      if (event.key === 'Escape' && here && lessonStore.getState().lesson) closeLesson();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  if (!lesson || lesson.id !== id) return null;
  return (
    <section
      className="lesson"
      ref={panel}
      tabIndex={-1}
      aria-labelledby="lesson-title"
      data-testid="lesson"
      data-lesson={lesson.id}
      data-phase={phase}
      data-look={look}
    >
      <LessonHead lesson={lesson} />
      <LessonBody lesson={lesson} />
    </section>
  );
}
