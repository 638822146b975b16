/** One number of the run with its name; the number is written outside React. */
import { writeText } from '../ui/writeText';

export function Readout({ name, hint, testId }: { name: string; hint?: string; testId: string }) {
  return (
    <div title={hint}>
      <dt>{name}</dt>
      <dd data-testid={testId} data-value="">
        –
      </dd>
    </div>
  );
}

/** @param value null: not known yet. */
export function writeReadout(root: HTMLElement, testId: string, value: number | null, words: string): void {
  const element = root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  if (!element) return;
  writeText(element, value === null ? '–' : words);
  element.dataset.value = value === null ? '' : String(value);
}
