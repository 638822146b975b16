/** 200 messages that are no commands, random and crafted, the same ones each time: for sending from a host page by its own script. */

/** Numerical Recipes' generator: the same shapes in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const app = 'ranking-loss-playground';
const said = (rest: object) => ({ app, v: 1, ...rest });
const crafted: unknown[] = [
  null,
  0,
  true,
  '',
  'slide:start:',
  'slide:stopped',
  'javascript:alert(1)',
  '{"app":"ranking-loss-playground","v":1,"type":"play"}',
  [],
  [said({ type: 'play' })],
  {},
  { type: 'play' },
  { app, type: 'play' },
  { app, v: 0, type: 'play' },
  { app, v: 2, type: 'play' },
  { app, v: '1', type: 'play' },
  { app: [app], v: 1, type: 'play' },
  said({}),
  said({ type: 'PLAY' }),
  said({ type: ['play'] }),
  said({ type: 'constructor' }),
  said({ type: '__proto__' }),
  said({ type: 'reset' }),
  said({ type: 'ready' }),
  said({ type: 'height', height: 99999 }),
  said({ type: 'state', playing: true, training: true }),
  said({ type: 'goto' }),
  said({ type: 'goto', step: -1 }),
  said({ type: 'goto', step: 0.5 }),
  said({ type: 'goto', step: '5' }),
  said({ type: 'goto', step: 1e300 }),
  said({ type: 'goto', step: { valueOf: 5 } }),
  said({ type: 'set' }),
  said({ type: 'set', values: null }),
  said({ type: 'set', values: 'margin=5' }),
  said({ type: 'set', values: ['margin', 5] }),
  said({ type: 'set', values: {} }),
  said({ type: 'set', values: { margin: null } }),
  said({ type: 'set', values: { margin: { toString: 'x' } } }),
  said({ type: 'set', values: { margin: [5] } }),
  said({ type: 'set', values: { theme: 'x'.repeat(5000) } }),
  said({ type: 'set', values: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])) }),
  { src: 'x', context: 'iframe.resize', height: 3 },
];

function randomValue(next: () => number, depth = 0): unknown {
  const kind = Math.floor(next() * (depth > 3 ? 5 : 7));
  const word = () => Math.floor(next() * 2 ** 31).toString(36);
  if (kind === 0) return Math.floor(next() * 1000) - 500;
  if (kind === 1) return (next() - 0.5) * 1e12;
  if (kind === 2) return next() < 0.5;
  if (kind === 3) return null;
  if (kind === 4) return word();
  const length = Math.floor(next() * 5);
  if (kind === 5) return Array.from({ length }, () => randomValue(next, depth + 1));
  const keys = ['app', 'v', 'type', 'step', 'values', 'margin', word()];
  return Object.fromEntries(
    Array.from({ length }, () => [keys[Math.floor(next() * keys.length)], randomValue(next, depth + 1)]),
  );
}

/** In the right envelope, with everything else wrong: no type that there is. */
const randomCommand = (next: () => number) =>
  said({ type: randomValue(next, 3), step: randomValue(next), values: randomValue(next) });

export function hostileMessages(count: number, seed = 8): unknown[] {
  const next = seeded(seed);
  const random = Array.from({ length: Math.max(0, count - crafted.length) }, (_, i) =>
    i % 2 === 0 ? randomValue(next) : randomCommand(next),
  );
  return [...crafted, ...random].slice(0, count);
}
