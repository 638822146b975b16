/** English words of the house: what every page needs, whatever else it is about. The rest is in en.ts and in the pages' own folders. */

import type { UrlProblem } from '../state/experimentUrl';
import { lossChoices } from './en.lossChoices';
import { pages } from './en.pages';
import { table } from './en.table';

/** A choice by its short name and the sentence that explains it. */
export interface Explained {
  name: string;
  hint: string;
}

export type ProblemWords = (problem: UrlProblem) => string;
export type Kind = 'easy' | 'semi-hard' | 'hard';

export const house = {
  title: 'Ranking Loss Playground',
  subtitle: 'A small net learns where to put handwritten digits, from nothing but who is closer to whom.',
  theme: { label: 'Theme', auto: 'Auto', light: 'Light', dark: 'Dark', projector: 'Projector' },
  languageLabel: 'Language',
  pages,
  table,
  choices: lossChoices,
  margin: {
    margin: 'Margin',
    marginHint: 'How much farther than the positive a negative must be before the loss leaves a triplet alone.',
    marginNumber: 'Margin as a number, up to 100',
    marginValue: (margin: string) => `margin ${margin}`,
  },
  kinds: {
    easy: {
      name: 'easy',
      hint: 'The negative is farther than the positive by more than the margin. Loss 0: nothing left to learn from it.',
    },
    'semi-hard': {
      name: 'semi-hard',
      hint: 'The negative is farther than the positive, but by no more than the margin. Some loss remains.',
    },
    hard: { name: 'hard', hint: 'The negative is at least as close as the positive: the order itself is wrong.' },
  } satisfies Record<Kind, Explained>,
  messages: 'Messages',
  problems: {
    title: 'Part of the address was not understood; the rest of it counts.',
    dismiss: 'Dismiss',
    reasons: {
      'unknown-key': ({ key }) => `“${key}” is no setting of this page and was ignored.`,
      'not-a-choice': ({ key, value, used }) => `“${value}” is no possible value of “${key}”; “${used}” is used instead.`,
      'not-a-number': ({ key, value, used }) => `“${key}” wants a number, not “${value}”; ${used} is used instead.`,
      'out-of-range': ({ key, value, used }) => `“${key}=${value}” is out of range; ${used} is used instead.`,
      repeated: ({ key, used }) => `“${key}” appears more than once; the first one (${used}) counts.`,
      'not-with-loss': ({ key, value, used }) => `This loss cannot have “${value}” as “${key}”; “${used}” is used instead.`,
      'not-a-run': ({ key, value }) => `“${value}” in “${key}” is no run to compare with and was left out.`,
      'too-many': ({ key, value, used }) =>
        `“${key}” holds more runs than the page has room for (${used}); “${value}” was left out.`,
      shared: ({ key, value }) => `“${key}” is the same for all runs that are compared; “${value}” was left out.`,
      recorded: ({ key, value, used }) =>
        `The recorded run was made with “${used}” as “${key}”; “${value}” can only be trained live.`,
      'unknown-word': ({ value, used }) => `There is no word vector for “${value}”; “${used}” stands for its class instead.`,
      'repeated-word': ({ value, used }) => `“${value}” stands for another class already; “${used}” is used instead.`,
      'not-there': ({ key, value }) =>
        `“${key}=${value}” is no image that is shown here, or not of the right class; it was left out.`,
      'not-a-scene': ({ value }) => `“${value}” is no scene of this page and is skipped.`,
    } satisfies Record<UrlProblem['reason'], ProblemWords>,
  },
  broken: {
    title: 'Something in this page broke',
    body: 'The picture could not be drawn. Your settings are in the address, so nothing is lost: load the page again to go on. If it happens again, the lines below help to find out why.',
    reload: 'Load the page again',
    startOver: 'Start with default settings',
  },
};

export type House = typeof house;
