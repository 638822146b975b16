/** Whether an image is an answer, as it is shown: by a sign and a line's style, never by colour alone. */
import { probe } from '../../state/probe';
import { currentText } from '../../text/text';
import { writeText } from '../../ui/writeText';

export const glyphs = { right: '✓', wrong: '✗', unknown: '' };
export type Verdict = keyof typeof glyphs;

/** @param wanted the class of right answers; null where nobody said. */
export const verdictOf = (label: number, wanted: number | null): Verdict =>
  wanted === null ? 'unknown' : label === wanted ? 'right' : 'wrong';

/** What a class of the shown images is called, alone. */
export const classNameOf = (label: number): string => currentText().classWords(probe()?.classNames[label] ?? '').name;

/** Writes into the part of that name, if it is there. */
export function say(root: HTMLElement, part: string, words: string): HTMLElement | null {
  const element = root.querySelector<HTMLElement>(`[data-part="${part}"]`);
  writeText(element, words);
  return element;
}
