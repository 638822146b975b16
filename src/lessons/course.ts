/** All lessons in the order in which they are offered: by hand, watching a net learn, what goes wrong, choices side by side, images and words. */
import { askMap } from './askMap';
import { collapse } from './collapse';
import { dirtyLabels } from './dirtyLabels';
import { easyTriplets } from './easyTriplets';
import { histogram } from './histogram';
import type { Lesson } from './lesson';
import { losses } from './losses';
import { marginRuler } from './marginRuler';
import { miners } from './miners';
import { nearWords } from './nearWords';
import { newWord } from './newWord';
import { offline } from './offline';
import { onePair } from './onePair';
import { oneTriplet } from './oneTriplet';
import { rankOrRegress } from './rankOrRegress';
import { rawOrCentred } from './rawOrCentred';
import { sharedWeights } from './sharedWeights';
import { squared } from './squared';
import { stuckLoss } from './stuckLoss';

export type Group = 'hand' | 'learn' | 'wrong' | 'choices' | 'words';

export const groups: Readonly<Record<Group, readonly Lesson[]>> = {
  hand: [oneTriplet, onePair, squared],
  learn: [histogram, marginRuler, miners, sharedWeights, askMap],
  wrong: [collapse, stuckLoss, easyTriplets, dirtyLabels],
  choices: [offline, losses],
  words: [newWord, rawOrCentred, nearWords, rankOrRegress],
};

export const course: readonly Lesson[] = Object.values(groups).flat();

export const findLesson = (id: string | null): Lesson | null => course.find((lesson) => lesson.id === id) ?? null;

/** null after the last. */
export const lessonAfter = (lesson: Lesson): Lesson | null => course[course.indexOf(lesson) + 1] ?? null;
