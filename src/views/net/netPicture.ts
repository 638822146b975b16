/**
 * Keeps the view's picture of the net up to date: asks what the net makes of the present branches, and writes the last answer (images, activations,
 * filters, embeddings, distances, loss, all of one net and the same images) into the view's elements. Outside React.
 */

import { experimentStore } from '../../state/experimentStore';
import { type Inspection, openInspectionLine, type Question } from '../../state/inspections';
import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import { currentFrame, latest } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { type Palette, palette } from '../../ui/theme';
import { writeText } from '../../ui/writeText';
import { paintDigit } from '../digit';
import { type Branches, type PairKind, presentBranches, sameImages } from './branches';
import { joinBranches } from './joined';
import { greatestOf, paintFilters, paintLayer } from './paintValues';

export interface Answer {
  branches: Branches;
  inspection: Inspection;
}

const askEveryMs = 250;
const filterLimit = 32;
/** Of the MLP's, which are as large as an image. */
const largeFilterLimit = 8;

export interface NetPicture {
  /** Asks the net anew if images or weights are not those of the last question; `urgent`: a hand waits for it. */
  refresh(pairKind: PairKind, urgent: boolean): void;
  answer(): Answer | null;
  close(): void;
}

/** @param onAnswer another answer is there: paint it. */
export function createNetPicture(onAnswer: (answer: Answer) => void): NetPicture {
  const asked = new WeakMap<Question, Branches>();
  let last: { branches: Branches; step: number } | null = null;
  let answer: Answer | null = null;
  const line = openInspectionLine({
    minimumMs: askEveryMs,
    onAnswer(inspection, question) {
      const branches = asked.get(question);
      if (!branches) return;
      answer = { branches, inspection };
      last = { branches, step: inspection.step };
      onAnswer(answer);
    },
    onLost() {
      last = null;
    },
  });
  return {
    answer: () => answer,
    refresh(pairKind, urgent) {
      const branches = presentBranches(pairKind);
      const step = latest()?.step;
      if (!branches || step === undefined) return;
      const known = last && last.step === step && last.branches.lookedAt === branches.lookedAt;
      if (known && sameImages(last?.branches ?? null, branches)) {
        // Known by another name: rows of the batch that somebody has just selected.
        if (answer && sameImages(answer.branches, branches)) answer = { ...answer, branches };
        return;
      }
      last = { branches, step };
      const { net } = experimentStore.getState().experiment;
      const question = {
        images: branches.images,
        activations: true,
        filters: net === 'mlp' ? largeFilterLimit : filterLimit,
      };
      asked.set(question, branches);
      line.ask(question, urgent);
    },
    close: line.close,
  };
}

function paintImages(root: HTMLElement, { images, rows, labels, from, of }: Branches): void {
  const { ink, paper } = palette();
  const classNames = probe()?.classNames ?? [];
  const text = currentText().net;
  root.querySelectorAll<HTMLElement>('[data-testid="net-image"]').forEach((button, i) => {
    const canvas = button.querySelector('canvas');
    if (!canvas || i >= rows.length) return;
    paintDigit(canvas, images, i * 784, 28, 28, ink, paper);
    button.dataset.row = String(rows[i]);
    button.dataset.of = of;
    button.dataset.value = classNames[labels[i]];
    const role = button.querySelector('[data-part="role"]')?.textContent ?? '';
    button.setAttribute('aria-label', text.image(role, classNames[labels[i]]));
  });
  root.dataset.from = from;
}

function paintLayers(root: HTMLElement, { inspection }: Answer): void {
  const colours = palette();
  inspection.layers.forEach(({ name, outputShape, activations }) => {
    if (!activations) return;
    const greatest = greatestOf(activations);
    const size = outputShape.reduce((product, length) => product * length, 1);
    root.querySelectorAll<HTMLCanvasElement>(`canvas[data-layer="${name}"]`).forEach((canvas, branch) => {
      paintLayer(canvas, activations, branch * size, outputShape, greatest, colours);
    });
  });
  const filters = root.querySelector<HTMLCanvasElement>('canvas[data-part="filters"]');
  if (filters && inspection.filters) paintFilters(filters, inspection.filters, colours);
}

function writeJoined(root: HTMLElement, { branches, inspection }: Answer): void {
  const { fixed } = currentNumbers();
  const { embeddings, embeddingSize } = inspection;
  root.querySelectorAll<HTMLElement>('[data-part="embedding"]').forEach((element, branch) => {
    const values = embeddings.subarray(branch * embeddingSize, (branch + 1) * embeddingSize);
    const numbers = embeddingSize > 3 ? [] : Array.from(values, (value) => fixed(value, 2).replace('-', '−'));
    writeText(element, numbers.join('  '));
    element.dataset.value = Array.from(values).join(' ');
  });
  const { distances, loss } = joinBranches(branches, embeddings, embeddingSize, experimentStore.getState().experiment);
  root.querySelectorAll<HTMLElement>('[data-testid="net-distance"]').forEach((element, i) => {
    writeText(element, fixed(distances[i], 2));
    element.dataset.value = String(distances[i]);
  });
  const lossElement = root.querySelector<HTMLElement>('[data-testid="net-loss"]');
  if (!lossElement) return;
  writeText(lossElement, loss === null ? currentText().net.lossOfBatch : fixed(loss, 2));
  lossElement.dataset.value = loss === null ? '' : String(loss);
}

/** What the picture is of, in words: whose images, which step; in the past, that its weights are gone. */
function writeOrigin(root: HTMLElement, { branches, inspection }: Answer): void {
  const text = currentText().net;
  const { count } = currentNumbers();
  const origin = { selection: text.ofSelection, batch: text.ofBatch, probe: text.ofProbe }[branches.from][branches.lookedAt];
  const shown = currentFrame()?.step ?? inspection.step;
  const past = runStore.getState().playhead !== 'live' && shown !== inspection.step;
  const element = root.querySelector<HTMLElement>('[data-part="origin"]');
  const now = count(inspection.step);
  writeText(element, `${origin}. ${past ? text.gone(count(shown), now) : `${text.atStep(now)}.`}`);
  if (element) element.dataset.past = String(past);
  root.dataset.step = String(inspection.step);
}

let painted: { root: HTMLElement; answer: Answer; colours: Palette } | null = null;

/** Pictures only where the answer, the theme or the elements (`anew`) are others: a margin that is dragged writes its one number. */
export function writeNet(root: HTMLElement, answer: Answer, anew: boolean): void {
  const colours = palette();
  if (anew || painted?.root !== root || painted.answer !== answer || painted.colours !== colours) {
    paintImages(root, answer.branches);
    paintLayers(root, answer);
    painted = { root, answer, colours };
  }
  writeJoined(root, answer);
  writeOrigin(root, answer);
}
