/** Reads the loosely typed inputs and parameters of a golden case, and says by name what is missing or of the wrong shape. */

export type Matrix = number[][];

export interface GoldenCase {
  id: string;
  loss: string;
  inputs: Record<string, unknown>;
  params: Record<string, unknown>;
  expected: Record<string, unknown>;
  notes?: string;
  tags?: string[];
}

/** What the project computes for a case, under the names of `expected`; or why it does not claim to. */
export type Computed = Record<string, unknown> | { unsupported: string };

export function unsupported(reason: string): { unsupported: string } {
  return { unsupported: reason };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number');
}

export function numbersOf(source: Record<string, unknown>, name: string): number[] {
  const value = source[name];
  if (!isNumbers(value)) throw new TypeError(`"${name}" is not a list of numbers`);
  return value;
}

export function matrixOf(source: Record<string, unknown>, name: string): Matrix {
  const value = source[name];
  if (!Array.isArray(value) || !value.every(isNumbers)) throw new TypeError(`"${name}" is not a list of rows of numbers`);
  if (value.some((row) => row.length !== value[0].length)) throw new TypeError(`"${name}" has rows of different lengths`);
  return value;
}

export function numberOf(source: Record<string, unknown>, name: string, fallback?: number): number {
  const value = source[name] ?? fallback;
  if (typeof value !== 'number') throw new TypeError(`"${name}" is not a number`);
  return value;
}

export function flat(...matrices: Matrix[]): Float64Array {
  return Float64Array.from(matrices.flat().flat());
}

/** Row-major numbers as rows. */
export function rowsOf(values: ArrayLike<number>, size: number): Matrix {
  return Array.from({ length: values.length / size }, (_, r) => Array.from({ length: size }, (_, k) => values[r * size + k]));
}

/** 'mean' or 'sum' as what the mean over `terms` must be multiplied by. */
export function reductionFactor(params: Record<string, unknown>, terms: number): number | null {
  const reduction = params.reduction ?? 'mean';
  return reduction === 'mean' ? 1 : reduction === 'sum' ? terms : null;
}

/** Arguments of a call such as "TripletMarginMiner(margin=1, type_of_triplets='all')", and its name. */
export function parseCall(text: string): { name: string; parameters: Record<string, string | number | boolean | null> } {
  const match = /^\s*(?:\w+\.)*(\w+)\((.*)\)\s*$/s.exec(text);
  if (!match) throw new TypeError(`cannot read the call ${text}`);
  const parameters: Record<string, string | number | boolean | null> = {};
  for (const argument of match[2].split(',').map((part) => part.trim())) {
    if (argument === '') continue;
    const [name, value] = argument.split('=').map((part) => part.trim());
    if (value === undefined) throw new TypeError(`cannot read the argument ${argument}`);
    const quoted = /^(['"])(.*)\1$/.exec(value);
    if (quoted) parameters[name] = quoted[2];
    else if (value === 'None') parameters[name] = null;
    else if (value === 'True' || value === 'False') parameters[name] = value === 'True';
    else if (Number.isFinite(Number(value))) parameters[name] = Number(value);
    else throw new TypeError(`cannot read the argument ${argument}`);
  }
  return { name: match[1], parameters };
}
