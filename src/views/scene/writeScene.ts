/** Fills the sandbox's numbers (SceneView.tsx): kind, loss, meaning, formula, negatives. Plain DOM, no render. */

import { hasParameter } from '../../ranking/catalogue';
import { type ExperimentState, experimentStore } from '../../state/experimentStore';
import { type SandboxState, sandboxStore } from '../../state/sandbox/sandboxStore';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import { currentHouse, currentLanguage } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { formulaOf } from '../triplet/formula';
import { writeFormulaLines } from '../triplet/writeFormula';

const part = (root: Element, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);

function showKind(root: Element, kind: string | null): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-verdict]')) element.hidden = element.dataset.verdict !== kind;
}

/** The chosen negative; a chosen positive is looked at with the first one. */
const chosenNegative = ({ reading, selected }: SandboxState) => reading.negatives[Math.max(0, selected - 2)] ?? null;

function meaningOf(state: SandboxState, experiment: ExperimentState['experiment']): string {
  const text = currentHouse();
  const { reading, same } = state;
  const negative = chosenNegative(state);
  if (negative) {
    const softened = experiment.softMargin && hasParameter(experiment.loss, 'softMargin');
    return softened && negative.kind === 'easy' ? currentSandboxWords().softEasy : text.kinds[negative.kind].hint;
  }
  const { pair } = currentSandboxWords();
  if (same) return reading.activeCount > 0 ? pair.pulled : pair.done;
  return reading.activeCount > 0 ? pair.pushed : pair.free;
}

function writeFormula(root: HTMLElement, state: SandboxState, experiment: ExperimentState['experiment']): void {
  const host = part(root, 'formula');
  const terms = state.reading.pair ?? chosenNegative(state)?.terms;
  if (!host || !terms) return;
  const { fixed, upTo } = currentNumbers();
  const lines = formulaOf(experiment, terms, {
    number: (value) => fixed(value, 3).replace('-', '−'),
    setting: (value) => upTo(value, 3),
    separator: currentLanguage() === 'es' ? ';' : ',',
  });
  // Of a loss on pairs the line of the positive pair, of the negative one, and their mean: here there is one pair.
  writeFormulaLines(host, state.mode === 'pair' ? [lines[state.same ? 0 : 1]] : lines);
}

function writeNegatives(root: HTMLElement, { reading }: SandboxState): void {
  const { fixed } = currentNumbers();
  const words = currentSandboxWords().negatives;
  for (const item of root.querySelectorAll<HTMLElement>('[data-negative]')) {
    const negative = reading.negatives[Number(item.dataset.negative) - 2];
    if (!negative) continue;
    item.dataset.kind = negative.kind;
    item.dataset.active = String(negative.active);
    showKind(item, negative.kind);
    writeText(part(item, 'distance'), `d ${fixed(negative.distance, 2)}`);
    writeText(part(item, 'own'), negative.active ? currentSandboxWords().loss(fixed(negative.loss, 3)) : words.inactive);
  }
  const { count, activeCount, loss } = reading;
  const { average } = experimentStore.getState().experiment;
  const over = average === 'active' ? activeCount : count;
  writeText(part(root, 'mean'), count > 1 ? words.mean(fixed(loss, 3), String(over), String(count)) : '');
}

export function writeScene(root: HTMLElement): void {
  const state = sandboxStore.getState();
  const { experiment } = experimentStore.getState();
  const { fixed } = currentNumbers();
  const negative = chosenNegative(state);
  const verdict = root.querySelector('.scene-verdict');
  if (verdict) showKind(verdict, negative?.kind ?? null);
  const own = negative?.loss ?? state.reading.loss;
  const loss = part(root, 'loss');
  writeText(loss, currentSandboxWords().loss(fixed(own, 3)));
  if (loss) loss.dataset.value = String(state.reading.loss);
  root.dataset.active = String(state.reading.activeCount);
  writeText(part(root, 'meaning'), meaningOf(state, experiment));
  writeFormula(root, state, experiment);
  writeNegatives(root, state);
}

/** What is said aloud, when things have come to rest: the numbers of a drag or a run would never end. */
export function writeStatus(root: HTMLElement): void {
  const state = sandboxStore.getState();
  const meaning = meaningOf(state, experimentStore.getState().experiment);
  writeText(part(root, 'status'), currentSandboxWords().status(currentNumbers().fixed(state.reading.loss, 3), meaning));
}
