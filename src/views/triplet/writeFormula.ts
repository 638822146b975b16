/** Writes a formula's lines into an element, each as four pieces of MathML: name, symbols, numbers, value. Rewrites only what differs. */

import { makeMath, mo, writeMath } from '../../ui/mathml';
import type { FormulaLine } from './formula';

export function writeFormulaLines(host: HTMLElement, lines: readonly FormulaLine[]): void {
  while (host.children.length > lines.length) host.lastElementChild?.remove();
  for (const [i, { name, symbols, numbers, value, worth }] of lines.entries()) {
    let line = host.children[i];
    if (!line) {
      line = document.createElement('div');
      line.append(makeMath(), makeMath(), makeMath(), makeMath());
      host.append(line);
    }
    const [left, inSymbols, inNumbers, result] = line.children;
    writeMath(left, name);
    writeMath(inSymbols, mo('='), symbols);
    writeMath(inNumbers, mo('='), numbers);
    writeMath(result, mo('='), value);
    (line as HTMLElement).dataset.value = String(worth);
  }
}
