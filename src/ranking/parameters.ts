/**
 * The numbers and switches a loss may have, each with the range its control shows, the wider one an address may ask for, and its default.
 * One table: the experiment's fields, the settings and the losses (catalogue.ts says which loss has which) all read it.
 */

export interface ParameterValues {
  /** How much farther (or less similar) a negative must be. */
  margin: number;
  /** Mean over the terms with a loss above 0, or over all that were selected. */
  average: 'active' | 'all';
  /** Triplets: d(a, n) becomes min(d(a, n), d(p, n)). */
  swap: boolean;
  /** Triplets: log(1 + e^x) for max(0, x). */
  softMargin: boolean;
  /** Positive pairs closer than this are left alone. */
  positiveMargin: number;
  /** Whether embeddings are compared by the cosine of their angle or by their dot product. */
  similarity: 'cosine' | 'dot';
  /** What similarities are divided by before the softmax. */
  temperature: number;
  /** Multi-similarity: sharpness for positives and for negatives, and the similarity both are measured from. */
  alpha: number;
  beta: number;
  base: number;
}

export type ParameterId = keyof ParameterValues;

export interface NumberRange {
  kind: 'number';
  default: number;
  min: number;
  max: number;
  step: number;
  hardMin: number;
  hardMax: number;
  scale: 'linear' | 'log';
}

export interface Switch {
  kind: 'boolean';
  default: boolean;
}

export interface Choice<V extends string> {
  kind: 'choice';
  default: V;
  values: readonly V[];
}

type ParameterOf<V> = [V] extends [number] ? NumberRange : [V] extends [string] ? Choice<V> : Switch;

const linear = (standard: number, min: number, max: number, step: number, hardMin: number, hardMax: number): NumberRange => ({
  kind: 'number',
  default: standard,
  min,
  max,
  step,
  hardMin,
  hardMax,
  scale: 'linear',
});
const log = (standard: number, min: number, max: number, step: number): NumberRange => ({
  ...linear(standard, min, max, step, 0.001, 1000),
  scale: 'log',
});

export const parameters: { readonly [P in ParameterId]: ParameterOf<ParameterValues[P]> } = {
  margin: linear(1, 0, 2, 0.01, 0, 100),
  average: { kind: 'choice', default: 'active', values: ['active', 'all'] },
  swap: { kind: 'boolean', default: false },
  softMargin: { kind: 'boolean', default: false },
  positiveMargin: linear(0, 0, 1, 0.01, 0, 100),
  similarity: { kind: 'choice', default: 'cosine', values: ['cosine', 'dot'] },
  temperature: log(0.1, 0.01, 1, 0.01),
  alpha: log(2, 0.1, 20, 0.1),
  beta: log(50, 0.1, 100, 0.1),
  base: linear(0.5, -1, 1, 0.05, -100, 100),
};

export const parameterIds = Object.keys(parameters) as ParameterId[];

export const parameterDefaults: ParameterValues = {
  margin: parameters.margin.default,
  average: parameters.average.default,
  swap: parameters.swap.default,
  softMargin: parameters.softMargin.default,
  positiveMargin: parameters.positiveMargin.default,
  similarity: parameters.similarity.default,
  temperature: parameters.temperature.default,
  alpha: parameters.alpha.default,
  beta: parameters.beta.default,
  base: parameters.base.default,
};
