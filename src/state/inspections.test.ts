/** One question under way a line, the newest one next, nothing lost with a worker. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inspection, InspectionRequest } from '../engine/protocol';
import { inspections, openInspectionLine } from './inspections';

const question = (grey: number) => ({ images: new Uint8Array(784).fill(grey), activations: false, filters: 0 });
const answerTo = (request: InspectionRequest, step: number): Inspection => ({
  id: request.id,
  step,
  embeddings: Float32Array.of(request.images[0], step),
  embeddingSize: 2,
  layers: [],
  filters: null,
});

let sent: InspectionRequest[] = [];
let open = true;
const greys = () => sent.map(({ images }) => images[0]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  sent = [];
  open = true;
  inspections.connect((request) => {
    if (open) sent.push(request);
    return open;
  });
});
afterEach(() => vi.useRealTimers());

describe('a line', () => {
  it('has one question under way and asks the newest of those that waited', () => {
    const seen: number[] = [];
    const line = openInspectionLine({ onAnswer: ({ embeddings }) => seen.push(embeddings[0]), minimumMs: 0 });
    for (const grey of [1, 2, 3]) line.ask(question(grey));
    expect(greys()).toEqual([1]);
    inspections.answer(answerTo(sent[0], 5));
    expect(greys()).toEqual([1, 3]);
    inspections.answer(answerTo(sent[1], 6));
    inspections.answer(answerTo(sent[1], 6));
    expect(seen).toEqual([1, 3]);
    line.close();
  });

  it('pauses between questions, unless one is urgent', () => {
    const line = openInspectionLine({ onAnswer: () => {}, minimumMs: 250 });
    line.ask(question(1));
    inspections.answer(answerTo(sent[0], 0));
    line.ask(question(2));
    line.ask(question(3));
    vi.advanceTimersByTime(249);
    expect(greys()).toEqual([1]);
    vi.advanceTimersByTime(1);
    expect(greys()).toEqual([1, 3]);
    inspections.answer(answerTo(sent[1], 0));
    line.ask(question(4));
    line.ask(question(5), true);
    expect(greys()).toEqual([1, 3, 5]);
    inspections.answer(answerTo(sent[2], 0));
    vi.advanceTimersByTime(1000);
    expect(greys()).toEqual([1, 3, 5]);
    line.close();
  });

  it('asks again what was lost, or the newer question, when the run shows itself', () => {
    const lost = vi.fn();
    const answered = vi.fn();
    const line = openInspectionLine({ onAnswer: answered, onLost: lost, minimumMs: 0 });
    line.ask(question(1));
    open = false;
    inspections.lose();
    expect(lost).toHaveBeenCalledTimes(1);
    inspections.answer(answerTo(sent[0], 9));
    expect(answered).not.toHaveBeenCalled();
    inspections.flush();
    open = true;
    inspections.flush();
    expect(greys()).toEqual([1, 1]);
    inspections.lose();
    line.ask(question(2));
    expect(greys()).toEqual([1, 1, 2]);
    line.close();
  });

  it('keeps what could not be sent, and says nothing after a cancel or when closed', () => {
    open = false;
    const answered = vi.fn();
    const line = openInspectionLine({ onAnswer: answered, minimumMs: 0 });
    line.ask(question(1));
    open = true;
    inspections.flush();
    expect(greys()).toEqual([1]);
    line.cancel();
    inspections.answer(answerTo(sent[0], 1));
    line.ask(question(2));
    line.close();
    inspections.answer(answerTo(sent[1], 1));
    inspections.flush();
    expect(greys()).toEqual([1, 2]);
    expect(answered).not.toHaveBeenCalled();
  });

  it('hears its own answers only', () => {
    const first = vi.fn();
    const second = vi.fn();
    const a = openInspectionLine({ onAnswer: first, minimumMs: 0 });
    const b = openInspectionLine({ onAnswer: second, minimumMs: 0 });
    a.ask(question(1));
    b.ask(question(2));
    inspections.answer(answerTo(sent[1], 0));
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
    a.close();
    b.close();
  });
});
