/** One number a step, in a buffer that grows by doubling: the loss curve and the curve of active shares. Views thin it for drawing. */

export interface Curve {
  /** Value of step i + 1 at index i; NaN where a step is not known. A view on the buffer: valid until the next append. */
  values(): Float32Array;
  length(): number;
}

export interface GrowingCurve extends Curve {
  /** Writes the values of the steps (lastStep - values.length, lastStep]; what lay after lastStep is forgotten. */
  append(lastStep: number, values: Float32Array): void;
  clear(): void;
}

export function createCurve(): GrowingCurve {
  let buffer = new Float32Array(1024);
  let length = 0;
  return {
    values: () => buffer.subarray(0, length),
    length: () => length,
    append(lastStep, values) {
      if (lastStep > buffer.length) {
        const larger = new Float32Array(Math.max(lastStep, buffer.length * 2));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      const known = values.length > lastStep ? values.subarray(values.length - lastStep) : values;
      const start = lastStep - known.length;
      if (start > length) buffer.fill(Number.NaN, length, start);
      buffer.set(known, start);
      length = lastStep;
    },
    clear() {
      length = 0;
    },
  };
}
