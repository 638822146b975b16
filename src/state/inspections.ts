/**
 * Asking what the net makes of images. Each asker has one question under way at most; a newer one replaces the one that waits. What is lost
 * with a worker, a restart or a reset is asked again as soon as the run shows itself. The session connects it; views open a line and ask.
 */
import type { Inspection, InspectionRequest } from '../engine/protocol';

export type { FilterPictures, Inspection, LayerInspection, LayerKind } from '../engine/protocol';

export type Question = Omit<InspectionRequest, 'id'>;

export interface InspectionLine {
  /** Answered at the step of a snapshot, soon; not at all if a newer question comes before. `urgent`: the pause between questions is skipped. */
  ask(question: Question, urgent?: boolean): void;
  /** What waits is not asked, what is under way is not answered. */
  cancel(): void;
  close(): void;
}

interface Line {
  /** With the question that it answers, the very object that was asked. */
  onAnswer(inspection: Inspection, question: Question): void;
  onLost?(): void;
  /** At least this long between two questions that are not urgent. */
  minimumMs: number;
}

type Send = (request: InspectionRequest) => boolean;
interface OpenLine {
  flush(): void;
  answer(inspection: Inspection): boolean;
  lose(): void;
}

const lines = new Set<OpenLine>();
let send: Send = () => false;
let nextId = 1;

export function openInspectionLine({ onAnswer, onLost, minimumMs }: Line): InspectionLine {
  let waiting: Question | null = null;
  let underWay: { id: number; question: Question } | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    if (!waiting || underWay || timer !== undefined) return;
    const id = nextId++;
    if (!send({ id, ...waiting })) return;
    underWay = { id, question: waiting };
    waiting = null;
    lastAt = performance.now();
  }
  function clearTimer() {
    clearTimeout(timer);
    timer = undefined;
  }

  const line: OpenLine = {
    flush,
    answer(inspection) {
      if (inspection.id !== underWay?.id) return false;
      const { question } = underWay;
      underWay = null;
      onAnswer(inspection, question);
      flush();
      return true;
    },
    lose() {
      if (underWay) waiting ??= underWay.question;
      underWay = null;
      onLost?.();
    },
  };
  lines.add(line);

  return {
    ask(question, urgent = false) {
      waiting = question;
      const restMs = lastAt + minimumMs - performance.now();
      if (urgent || restMs <= 0) clearTimer();
      else {
        timer ??= setTimeout(() => {
          timer = undefined;
          flush();
        }, restMs);
      }
      flush();
    },
    cancel() {
      clearTimer();
      waiting = underWay = null;
    },
    close() {
      clearTimer();
      waiting = underWay = null;
      lines.delete(line);
    },
  };
}

/** For the session alone: how questions reach the engine (`send` says whether one could be sent), and what it has to tell the lines. */
export const inspections = {
  connect(next: Send): void {
    send = next;
  },
  answer(inspection: Inspection): void {
    for (const line of lines) if (line.answer(inspection)) return;
  },
  /** The run shows itself: what waits can be asked. */
  flush(): void {
    for (const line of lines) line.flush();
  },
  /** Another run or another worker: answers under way will not come, and those that are known are of a net that is gone. */
  lose(): void {
    for (const line of lines) line.lose();
  },
};
