/** Addresses of lessons: the page as the lesson sets it, on the reader's seed and backend. */

import { experimentStore } from '../state/experimentStore';
import { linkTo } from '../state/pageLinks';
import type { Lesson } from './lesson';

export function linkToLesson({ id, page, experiment, settings }: Lesson): string {
  const { seed, backend } = experimentStore.getState().experiment;
  return linkTo({ ...settings, page, lesson: id }, { ...experiment, seed, backend });
}

export const linkToList = () => linkTo({ page: 'lessons' });
