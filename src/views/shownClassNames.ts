/** The names of the classes of the shown images, class by class, in the language that is read: for what is drawn or written outside React. */
import { probe } from '../state/probe';
import { currentText } from '../text/text';

export function shownClassNames(): string[] {
  const { classWords } = currentText();
  return (probe()?.classNames ?? []).map((name) => classWords(name).name);
}

/** Whether classes are words, which need more room than a digit. */
export const hasLongNames = (): boolean => (probe()?.classNames ?? []).some((name) => name.length > 2);
