/**
 * Seeded random numbers (sfc32) and derived seeds, so that one seed decides everything and any stream can be
 * rebuilt from its name alone: `createRandom(deriveSeed(seed, 'batch', step))` needs no state carried along.
 */

export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform integer in [0, n); n from 1 to 2^32. */
  integer(n: number): number;
  /** Standard normal (Box-Muller). */
  normal(): number;
}

/** Finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One part of a seed folded into the state; numbers by their 64 bits, strings by their code units. */
function absorb(state: number, part: string | number): number {
  if (typeof part === 'number') {
    const bits = new Uint32Array(new Float64Array([part]).buffer);
    return mix(mix(state ^ bits[0]) + bits[1] + 0x9e3779b9);
  }
  let h = mix(state ^ 0x5bd1e995);
  for (let i = 0; i < part.length; i++) h = mix(h + part.charCodeAt(i) + 0x9e3779b9);
  return mix(h ^ part.length);
}

/** An unsigned 32-bit seed for the stream that the parts name; the order of the parts matters. */
export function deriveSeed(seed: number, ...parts: (string | number)[]): number {
  let state = absorb(0x2545f491, seed);
  for (const part of parts) state = absorb(state, part);
  return state;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), its state filled from the seed and warmed up. */
export function createRandom(seed: number): Random {
  let a = deriveSeed(seed, 1) | 0;
  let b = deriveSeed(seed, 2) | 0;
  let c = deriveSeed(seed, 3) | 0;
  let counter = 1;
  let spare: number | null = null;

  function bits(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  }
  for (let i = 0; i < 12; i++) bits();

  const next = () => bits() / 4294967296;
  return {
    next,
    integer: (n) => Math.floor(next() * n),
    normal() {
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const angle = 2 * Math.PI * next();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
