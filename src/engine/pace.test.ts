import { expect, it } from 'vitest';
import { createPace } from './pace';

function setUp() {
  let time = 0;
  const pace = createPace(() => time);
  return { pace, wait: (ms: number) => (time += ms) };
}

it('lets snapshots take at most a fifth of the time', () => {
  const { pace, wait } = setUp();
  expect(pace.isDue()).toBe(true);
  pace.showed(100);
  wait(399);
  expect(pace.isDue()).toBe(false);
  wait(1);
  expect(pace.isDue()).toBe(true);
});

it('lets snapshots of several runs take at most a tenth', () => {
  let time = 0;
  const pace = createPace(() => time, 3);
  pace.showed(100);
  time += 899;
  expect(pace.isDue()).toBe(false);
  time += 1;
  expect(pace.isDue()).toBe(true);
});

it('shows itself at most some fifteen times a second, however cheap it is', () => {
  const { pace, wait } = setUp();
  pace.showed(1);
  wait(65);
  expect(pace.isDue()).toBe(false);
  wait(1);
  expect(pace.isDue()).toBe(true);
});

it('rests and shows itself less often while a control moves, and a moment after', () => {
  const { pace, wait } = setUp();
  expect(pace.restAfter(10)).toBe(0);
  pace.showed(1);
  pace.giveWay();
  expect(pace.restAfter(10)).toBe(60);
  expect(pace.restAfter(0.1)).toBe(8);
  wait(299);
  expect(pace.isDue()).toBe(false);
  wait(1);
  expect(pace.restAfter(10)).toBe(0);
  expect(pace.isDue()).toBe(true);
});
