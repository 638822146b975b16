/** The golden cases of other libraries, and the reader's own judgement: it must call a wrong value off. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCase, readGolden, reportLines } from './golden';

const own = new URL('./golden/ranking-losses.json', import.meta.url);
const shared = new URL('../../../shared/golden/ranking-losses.json', import.meta.url);
const files = [own, shared].filter((file) => existsSync(file));

describe.each(files.map((file) => [file.pathname.split('/').slice(-3).join('/'), file] as const))('%s', (_name, file) => {
  it.each(readGolden(readFileSync(file, 'utf8')).map((golden) => [golden.id, golden] as const))('%s', (_id, golden) => {
    const { verdict, reason } = checkCase(golden);
    const excused = golden.tags?.some((tag) => tag === 'quirk' || tag === 'bug') ? ['ok', 'unsupported'] : ['ok'];
    expect(excused, reason).toContain(verdict);
  });
});

describe('the reader', () => {
  const cases = readGolden(readFileSync(own, 'utf8'));
  const find = (id: string) => structuredClone(cases.find((golden) => golden.id === id)!);

  it('calls wrong losses, gradients, lists and counts off', () => {
    const loss = find('o-ba-1');
    loss.expected.loss = (loss.expected.loss as number) + 1e-6;
    const gradient = find('t-triplet-1');
    (gradient.expected.grad_positive as number[][])[0][0] += 1e-6;
    const mined = find('p-bh-1');
    (mined.expected.mined_triplets as number[][]).pop();
    const counts = find('cnt-1');
    (counts.expected.counts as { easy: number }[])[2].easy++;
    const unreadable = find('o-ba-1');
    unreadable.inputs.labels = 'none';
    expect([loss, gradient, mined, counts, unreadable].map((golden) => checkCase(golden).verdict)).toEqual(
      Array(5).fill('off'),
    );
    expect(checkCase(unreadable).reason).toMatch(/labels/);
  });

  it('asks for finite gradients where the reference has none, and names what is not supported', () => {
    const nan = find('o-ba-1');
    nan.expected.grad = (nan.expected.grad as number[][]).map((row) => row.map(() => null));
    expect(checkCase(nan).verdict).toBe('ok');
    expect(checkCase({ ...nan, loss: 'some other loss' })).toMatchObject({
      verdict: 'unsupported',
      reason: 'loss some other loss',
    });
    expect(checkCase(find('o-bh-onecls')).verdict).toBe('ok');
  });

  it('prints a line a case and the sums', () => {
    const wrong = find('o-ba-1');
    wrong.expected.loss = 9;
    const unknown = { ...find('o-bh-1'), loss: 'some other loss' };
    const lines = reportLines([checkCase(find('o-ba-onecls')), checkCase(wrong), checkCase(unknown)]);
    expect(lines[0]).toBe('o-ba-onecls  ok  0  0');
    expect(lines[1]).toMatch(/^o-ba-1 {2}off {2}7\.\d\de\+0 {2}\d/);
    expect(lines[2]).toMatch(/^o-bh-1 {2}unsupported {2}- {2}-/);
    expect(lines[3]).toBe('1 passed, 1 failed, 1 unsupported');
  });

  it('says what is wrong with a file', () => {
    expect(() => readGolden('{')).toThrow(/not JSON/);
    expect(() => readGolden('[]')).toThrow(/"cases"/);
    expect(() => readGolden('{"cases":[{"id":"x"}]}')).toThrow(/case 0/);
  });
});
