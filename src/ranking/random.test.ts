import { describe, expect, it } from 'vitest';
import { createRandom, deriveSeed } from './random';

describe('random', () => {
  it('repeats itself for a seed and differs for the next', () => {
    const draw = (seed: number) => Array.from({ length: 50 }, createRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('is uniform: mean, variance and every tenth', () => {
    const random = createRandom(1);
    const values = Array.from({ length: 20000 }, random.next);
    const mean = values.reduce((a, b) => a + b) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length - 1 / 12)).toBeLessThan(0.003);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)]++;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('draws integers of the whole range and normals of variance 1', () => {
    const random = createRandom(3);
    expect(new Set(Array.from({ length: 500 }, () => random.integer(7)))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    const normals = Array.from({ length: 20000 }, random.normal);
    expect(Math.abs(normals.reduce((a, b) => a + b) / normals.length)).toBeLessThan(0.03);
    expect(Math.abs(normals.reduce((a, b) => a + b * b, 0) / normals.length - 1)).toBeLessThan(0.04);
  });

  it('derives seeds without collisions among neighbours, and by the order of the parts', () => {
    const seeds = new Set<number>();
    for (let seed = 0; seed < 20; seed++)
      for (let step = 0; step < 200; step++) for (const name of ['batch', 'weights']) seeds.add(deriveSeed(seed, name, step));
    expect(seeds.size).toBeGreaterThan(8000 - 3);
    expect(deriveSeed(1, 'a', 2)).not.toBe(deriveSeed(1, 2, 'a'));
    expect(deriveSeed(1, 'ab')).not.toBe(deriveSeed(1, 'a', 'b'));
    expect(deriveSeed(0.5)).not.toBe(deriveSeed(0));
  });

  it('gives unrelated streams for neighbouring steps', () => {
    const first = Array.from({ length: 4000 }, (_, step) => createRandom(deriveSeed(9, 'batch', step)).next());
    const mean = first.reduce((a, b) => a + b) / first.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    let product = 0;
    for (let i = 1; i < first.length; i++) product += (first[i] - 0.5) * (first[i - 1] - 0.5);
    expect(Math.abs(product / first.length)).toBeLessThan(0.005);
  });
});
