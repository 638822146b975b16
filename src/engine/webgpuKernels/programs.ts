/**
 * The programs of the engine's own that run on TensorFlow.js's WebGPU backend: Adam in two dispatches a parameter (by tensor operations it is twelve),
 * and relu's gradient in one instead of two. Each is tested against `cpu` on a software adapter (e2e/gradients.spec.ts).
 */
import { backend, engine, type Tensor, type TensorInfo } from '../tensorflow';

/** The part of tfjs-backend-webgpu 4.22 that is used here. */
interface WebGpuBackend {
  runWebGPUProgram(
    program: Program,
    inputs: TensorInfo[],
    outputType: 'float32',
    uniforms?: { type: 'float32'; data: number[] }[],
  ): TensorInfo;
}

interface Program {
  variableNames: string[];
  outputShape: number[];
  workgroupSize: [number, number, number];
  dispatchLayout: { x: number[] };
  dispatch: [number, number, number];
  size: boolean;
  uniforms?: string;
  shaderKey: string;
  getUserCode(): string;
}

const workgroup = 64;
/** WebGPU allows this many work groups along one axis. */
const mostGroups = 65535;

/** One thread a number of the output; `body` has its `index` and writes with setOutputAtIndex. */
function elementwise(name: string, inputs: string[], count: number, uniforms: string, body: string): Program {
  const groups = Math.ceil(count / workgroup);
  if (groups > mostGroups) throw new RangeError(`${name}: ${count} numbers are more than one dispatch can take`);
  return {
    variableNames: inputs,
    outputShape: [count],
    workgroupSize: [workgroup, 1, 1],
    dispatchLayout: { x: [0] },
    dispatch: [groups, 1, 1],
    size: true,
    ...(uniforms ? { uniforms } : {}),
    shaderKey: name,
    getUserCode: () => `fn main(index : i32) { if (index < uniforms.size) { ${body} } }`,
  };
}

/** Inputs and output are flat to the program, whatever their shapes. */
function run(program: Program, inputs: Tensor[], shape: number[], uniforms: number[] = []): Tensor {
  const flat = inputs.map(({ dataId, dtype, size }) => ({ dataId, dtype, shape: [size] }));
  const data = uniforms.map((value) => ({ type: 'float32' as const, data: [value] }));
  const info = (backend() as unknown as WebGpuBackend).runWebGPUProgram(program, flat, 'float32', data);
  return engine().makeTensorFromTensorInfo({ ...info, shape });
}

/** gradient where output > 0, else 0. */
export function reluGradient(gradient: Tensor, output: Tensor): Tensor {
  const body = 'setOutputAtIndex(index, select(0.0, dy[index], y[index] > 0.0));';
  return run(elementwise('rankingReluGradient', ['dy', 'y'], gradient.size, '', body), [gradient, output], gradient.shape);
}

/** Both moments after a gradient, flat: n first moments, then n second ones. Kingma & Ba 2015, algorithm 1. */
export function nextMoments(moments: Tensor, gradient: Tensor, beta1: number, beta2: number): Tensor {
  const body = `
    let count = uniforms.size / 2;
    if (index < count) {
      setOutputAtIndex(index, uniforms.beta1 * moments[index] + uniforms.rest1 * slope[index]);
    } else {
      let g = slope[index - count];
      setOutputAtIndex(index, uniforms.beta2 * moments[index] + uniforms.rest2 * g * g);
    }`;
  // 1 - 0.999 in single precision would be a hundred-thousandth off.
  const uniforms = 'beta1 : f32, beta2 : f32, rest1 : f32, rest2 : f32,';
  const program = elementwise('rankingMoments', ['moments', 'slope'], moments.size, uniforms, body);
  return run(program, [moments, gradient], moments.shape, [beta1, beta2, 1 - beta1, 1 - beta2]);
}

/** The parameter after its step: value - rate * m / (sqrt(v) + epsilon). */
export function stepped(value: Tensor, moments: Tensor, rate: number, epsilon: number): Tensor {
  const body = `
    let spread = sqrt(moments[index + uniforms.size]) + uniforms.epsilon;
    setOutputAtIndex(index, value[index] - uniforms.rate * moments[index] / spread);`;
  const program = elementwise('rankingStep', ['value', 'moments'], value.size, 'rate : f32, epsilon : f32,', body);
  return run(program, [value, moments], value.shape, [rate, epsilon]);
}
