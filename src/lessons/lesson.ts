/**
 * A lesson as data: which page it drives and how that is set, one prediction, what then happens by itself, and the claim as a predicate on what was
 * observed. Its words are in src/text/lessons; docs/teaching.md says how to add one.
 */
import type { Experiment } from '../engine/protocol';
import type { PageSettings } from '../state/pageSettings';
import type { LessonWords } from '../text/lessons/words';
import type { Act, Marks } from './acts';
import type { RunMark } from './marks';
import type { SandboxMark } from './sandboxMarks';

/** Where one is in a lesson, in order. */
export const phases = ['intro', 'predict', 'run', 'seen', 'why'] as const;
export type Phase = (typeof phases)[number];

/** Parts of the pages that the panel can point at; their outlines are in shell/lessons/guide.css. */
export type GuideId =
  | 'stage'
  | 'margin'
  | 'readouts'
  | 'curves'
  | 'matrix'
  | 'distances'
  | 'net'
  | 'retrieval'
  | 'plane'
  | 'pair-curve'
  | 'runs'
  | 'search';

interface LessonOf<M, C extends string, K extends string> {
  id: string;
  /** About how long. */
  minutes: number;
  /** What differs from the defaults of its loss; seed and backend stay the reader's. */
  experiment: Partial<Experiment>;
  settings: Partial<PageSettings>;
  /** What the panel points at in each phase. */
  look: Partial<Record<Phase, GuideId>>;
  choices: readonly C[];
  acts: readonly Act[];
  /** The names of the marks, in the order of the columns, and the rows of numbers that are shown. */
  marks: readonly K[];
  shows: readonly (keyof M & string)[];
  /** Which choice turned out; null where none did. */
  outcome(marks: Marks<M, K>): C | null;
  /** The claim. A lesson says what it says only of a run for which this is true. */
  holds(marks: Marks<M, K>): boolean;
  words: { en: LessonWords<C, K>; es: LessonWords<C, K> };
}

export type RunLesson<C extends string = string, K extends string = string> = LessonOf<RunMark, C, K> & {
  page: 'playground' | 'compare' | 'words';
};
export type SandboxLesson<C extends string = string, K extends string = string> = LessonOf<SandboxMark, C, K> & {
  page: 'sandbox';
};

/** As the panel and the tests take it: whichever it is, marks in and an answer out. */
export interface Lesson extends Omit<LessonOf<RunMark & SandboxMark, string, string>, 'shows'> {
  page: 'playground' | 'compare' | 'words' | 'sandbox';
  shows: readonly Measure[];
}
export type Measure = (keyof RunMark | keyof SandboxMark) & string;

/** Checks a lesson's choices and marks against its words and against each other while compiling. */
export const runLesson = <C extends string, K extends string>(lesson: RunLesson<C, K>) => lesson as unknown as Lesson;
export const sandboxLesson = <C extends string, K extends string>(lesson: SandboxLesson<C, K>) => lesson as unknown as Lesson;

/** The name with the smallest number; null where one is not a number. */
export function least<C extends string>(numbers: Readonly<Record<C, number>>): C | null {
  const names = Object.keys(numbers) as C[];
  if (names.some((name) => Number.isNaN(numbers[name]))) return null;
  return names.reduce((best, name) => (numbers[name] < numbers[best] ? name : best), names[0]) ?? null;
}
