/**
 * Where one is in the lesson that is beside the page: its phase, what was predicted, what was observed. Commands below; kept in the history entry,
 * so that a reload comes back to the same place.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { changed, defaultExperiment, experimentKeys } from '../state/experiment';
import { type ExperimentState, experimentStore, setPage } from '../state/experimentStore';
import { defaultPage, pageOf } from '../state/pageSettings';
import { recall, remember } from '../state/storage';
import { type OpenHands, perform } from './acts';
import { type Lesson, type Phase, phases } from './lesson';
import { linkToLesson } from './links';

/** Whatever page it is on, its marks come out by name. */
export type SeenMarks = Parameters<Lesson['holds']>[0];

export interface LessonState {
  lesson: Lesson | null;
  phase: Phase;
  /** null: not predicted, or skipped. */
  prediction: string | null;
  /** null until it has run. */
  marks: SeenMarks | null;
  /** Steps of the present act; null before the first and where nothing is trained. */
  progress: { done: number; of: number } | null;
  /** What kept the run from its end; null: nothing. */
  failure: string | null;
}

const initial: LessonState = { lesson: null, phase: 'intro', prediction: null, marks: null, progress: null, failure: null };

export const lessonStore = createStore<LessonState>()(subscribeWithSelector(() => initial));

let leave = new AbortController();

type Kept = { id: string; phase: Phase; prediction: string | null };

function keep(): void {
  const { lesson, phase, prediction } = lessonStore.getState();
  const kept: Kept | null = lesson && { id: lesson.id, phase, prediction };
  try {
    history.replaceState({ ...history.state, lesson: kept }, '');
  } catch {
    // Not allowed here: a reload begins the lesson anew.
  }
}

function recallPlace(lesson: Lesson): Kept | null {
  const kept = (globalThis.history?.state as { lesson?: Kept } | null)?.lesson;
  return kept?.id === lesson.id && phases.includes(kept.phase) ? kept : null;
}

/** What a lesson asks of the page; seed, backend, language and theme stay the reader's. */
function wantedBy({ id, page, experiment, settings }: Lesson): Pick<ExperimentState, 'experiment' | 'page'> {
  const { experiment: present, page: shown } = experimentStore.getState();
  const { seed, backend } = present;
  const { language, theme, embed, hide, present: presenting, scenes, scene } = shown;
  const kept = { language, theme, embed, hide, present: presenting, scenes, scene };
  return {
    experiment: changed(changed(defaultExperiment, experiment), { seed, backend }),
    page: { ...defaultPage, ...kept, ...settings, page, lesson: id },
  };
}

/** Whether the address asks for the page and the runs that the lesson drives. */
export function isSetFor(lesson: Lesson): boolean {
  const { experiment, page } = experimentStore.getState();
  const wanted = wantedBy(lesson);
  if (pageOf(page) !== lesson.page) return false;
  // Runs side by side are made when their page is opened.
  const sameRuns =
    page.beside === wanted.page.beside && experimentKeys.every((key) => experiment[key] === wanted.experiment[key]);
  return lesson.page !== 'compare' || sameRuns;
}

/** Sets the page as the lesson wants it, or loads it anew where it must be. */
export function setPageFor(lesson: Lesson): void {
  if (globalThis.location && !isSetFor(lesson)) location.replace(linkToLesson(lesson));
  else experimentStore.setState(wantedBy(lesson));
}

/** @param openHands the page's hands; asked anew for each run. */
export function openLesson(lesson: Lesson, openHands: OpenHands): void {
  leave.abort();
  const place = recallPlace(lesson);
  setPageFor(lesson);
  const prediction = place?.prediction ?? null;
  lessonStore.setState({ ...initial, lesson, phase: place && place.phase === 'predict' ? 'predict' : 'intro', prediction });
  // What was seen is gone with the page, but it is soon seen again: the same seed makes the same run.
  if (place && phases.indexOf(place.phase) >= phases.indexOf('run')) void runActs(lesson, openHands);
  opener = openHands;
  keep();
}

let opener: OpenHands | null = null;

/** Between two reports: the panel is a React component. */
const reportEveryMs = 250;

async function runActs(lesson: Lesson, openHands: OpenHands): Promise<void> {
  leave.abort();
  const here = new AbortController();
  leave = here;
  lessonStore.setState({ phase: 'run', marks: null, progress: null, failure: null });
  keep();
  let reportedAt = Number.NEGATIVE_INFINITY;
  const report = (done: number, of: number) => {
    if (here.signal.aborted || (performance.now() - reportedAt < reportEveryMs && done < of)) return;
    reportedAt = performance.now();
    lessonStore.setState({ progress: { done: Math.min(done, of), of } });
  };
  try {
    // A lesson knows which of the two kinds of mark its page makes.
    const marks = (await perform(lesson.acts, await openHands(here.signal, report))) as SeenMarks;
    if (here.signal.aborted) return;
    // The limit was the lesson's; who goes on goes on.
    setPage({ steps: null });
    lessonStore.setState({ marks, phase: 'seen' });
    remember('lessons-done', [...new Set([...lessonsDone(), lesson.id])].join(','));
    keep();
  } catch (error) {
    if (!here.signal.aborted) lessonStore.setState({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/** Ids of the lessons that ran to their end on this device. */
export function lessonsDone(): string[] {
  return recall('lessons-done')?.split(',').filter(Boolean) ?? [];
}

/** To the next phase; from the question on it runs, and goes on by itself. */
export function goOn(): void {
  const { lesson, phase } = lessonStore.getState();
  if (!lesson || !opener) return;
  if (phase === 'predict') void runActs(lesson, opener);
  else if (phase === 'intro' || phase === 'seen') {
    lessonStore.setState({ phase: phases[phases.indexOf(phase) + 1] });
    keep();
  }
}

/** null: without a prediction. */
export function predict(choice: string | null): void {
  lessonStore.setState({ prediction: choice });
  goOn();
}

/** After a failure. */
export function runAgain(): void {
  const { lesson } = lessonStore.getState();
  if (lesson && opener) void runActs(lesson, opener);
}

/** One phase back, or from a run and what came of it to the question; the page is set anew. */
export function goBack(): void {
  const { lesson, phase } = lessonStore.getState();
  if (!lesson || phase === 'intro') return;
  if (phase === 'why') lessonStore.setState({ phase: 'seen' });
  else {
    leave.abort();
    if (phase !== 'predict') setPageFor(lesson);
    lessonStore.setState({ phase: phase === 'predict' ? 'intro' : 'predict', marks: null, failure: null });
  }
  keep();
}

/** The page stays as it is. */
/** The page shows something else: the lesson drives it no longer. */
export function leaveLesson(): void {
  leave.abort();
  lessonStore.setState(initial);
  opener = null;
}

export function closeLesson(): void {
  leave.abort();
  lessonStore.setState(initial);
  opener = null;
  keep();
  setPage({ lesson: null, steps: null });
}
