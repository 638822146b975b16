/**
 * The two gradients of Conv2D for the WASM backend, which has none for the filter and a slow one for the input (tfjs#8474). Both are built
 * from the backend's own forward convolution (XNNPACK), which is what makes convolutional nets train on WASM at the speed of native code.
 */
import { backend_util, reshape, runKernel, slice, type Tensor, type Tensor4D, tensor, tidy, transpose } from '../tensorflow';
import { heapView } from './heap';

type Shape4 = [number, number, number, number];

export interface ConvolutionAttributes {
  strides: [number, number];
  pad: 'same' | 'valid';
  /** Conv2DBackpropFilter's. */
  filterShape: Shape4;
  /** Conv2DBackpropInput's. */
  inputShape: Shape4;
}

function convolve(x: Tensor, filter: Tensor, pad: [number, number][], dilation: number): Tensor4D {
  const attributes = { strides: [1, 1], pad, dataFormat: 'NHWC', dilations: [dilation, dilation], dimRoundingMode: undefined };
  return runKernel('Conv2D', { x, filter }, attributes);
}

/**
 * d loss / d filter. The filter's gradient at a tap is the product of the input, seen through that tap, with the output's gradient, summed over
 * images and places: a convolution of the input (images as channels) with the output gradient as its filter, dilated by the stride.
 */
export function filterGradient(
  x: Tensor,
  dy: Tensor,
  filterShape: Shape4,
  { strides, pad }: Pick<ConvolutionAttributes, 'strides' | 'pad'>,
): Tensor {
  return tidy(() => {
    const info = backend_util.computeConv2DInfo(x.shape as Shape4, filterShape, strides, 1, pad);
    if (info.strideHeight !== info.strideWidth) throw new Error('filterGradient: strides must be equal');
    const stride = info.strideHeight;
    const reach = (outputs: number, taps: number) => (outputs - 1) * stride + taps;
    const { top, left } = info.padInfo;
    const bottom = Math.max(0, reach(info.outHeight, info.filterHeight) - info.inHeight - top);
    const right = Math.max(0, reach(info.outWidth, info.filterWidth) - info.inWidth - left);
    const channelsFirst = transpose(x, [3, 1, 2, 0]);
    const asFilter = transpose(dy, [1, 2, 0, 3]);
    const product = convolve(
      channelsFirst,
      asFilter,
      [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
      stride,
    );
    const taps = slice(product, [0, 0, 0, 0], [filterShape[2], filterShape[0], filterShape[1], filterShape[3]]);
    return transpose(taps, [1, 2, 0, 3]);
  });
}

/**
 * d loss / d input. An input place is reached by the taps of its own residue modulo the stride, so the gradient is a stride-1 convolution of the
 * output gradient with one small filter for each of the stride x stride residues, whose results are interleaved (sub-pixel convolution).
 */
export function inputGradient(
  dy: Tensor,
  filter: Tensor,
  inputShape: Shape4,
  { strides, pad }: Pick<ConvolutionAttributes, 'strides' | 'pad'>,
): Tensor {
  return tidy(() => {
    const info = backend_util.computeConv2DInfo(inputShape, filter.shape as Shape4, strides, 1, pad);
    const rows = phases(info.inHeight, info.outHeight, info.filterHeight, info.strideHeight, info.padInfo.top);
    const columns = phases(info.inWidth, info.outWidth, info.filterWidth, info.strideWidth, info.padInfo.left);
    if (info.strideHeight !== info.strideWidth) throw new Error('inputGradient: strides must be equal');
    const stride = info.strideHeight;
    const [, , channels, filters] = filter.shape;
    const small = tensor(interleavedFilter(filter, rows, columns, stride), [
      rows.taps,
      columns.taps,
      filters,
      stride * stride * channels,
    ]);
    const padding: [number, number][] = [
      [0, 0],
      [rows.before, rows.after],
      [columns.before, columns.after],
      [0, 0],
    ];
    return interleave(convolve(dy, small, padding, 1), inputShape, stride);
  });
}

/** Puts the stride x stride residues, which lie side by side in the channels, to their places: (b, y, x, [ry, rx, c]) -> (b, y * s + ry, x * s + rx, c). */
function interleave(residues: Tensor, shape: Shape4, stride: number): Tensor {
  const [images, height, width, channels] = shape;
  const [, rows, columns, depth] = residues.shape;
  if (stride === 1 && rows === height && columns === width) return reshape(residues, shape);
  const result = new Float32Array(images * height * width * channels);
  const from = heapView(residues);
  let out = 0;
  for (let b = 0; b < images; b++)
    for (let y = 0; y < height; y++) {
      const row = ((b * rows + Math.floor(y / stride)) * columns * stride + (y % stride)) * stride * channels;
      for (let x = 0; x < width; x++) {
        let at = row + Math.floor(x / stride) * depth + (x % stride) * channels;
        for (let c = 0; c < channels; c++) result[out++] = from[at++];
      }
    }
  return tensor(result, shape);
}

interface Phases {
  /** Places of each residue class along this axis. */
  places: number;
  /** Taps of the small filters along this axis, and the zeros the output gradient needs before and after. */
  taps: number;
  before: number;
  after: number;
  /** tapOf[residue][j]: the tap of the full filter behind the small filter's tap j, or -1. */
  tapOf: number[][];
}

function phases(inputs: number, outputs: number, kernel: number, stride: number, pad: number): Phases {
  const residues = [...Array(stride).keys()];
  const shift = residues.map((r) => Math.floor((r + pad) / stride));
  const tapCount = residues.map((r) => Math.ceil((kernel - ((r + pad) % stride)) / stride));
  const lowest = Math.min(...residues.map((r) => shift[r] - tapCount[r] + 1), 0);
  const highest = Math.max(...shift);
  const taps = highest - lowest + 1;
  const places = Math.ceil(inputs / stride);
  const tapOf = residues.map((r) =>
    [...Array(taps).keys()].map((j) => {
      const tap = ((r + pad) % stride) + stride * (shift[r] - lowest - j);
      return tap >= 0 && tap < kernel ? tap : -1;
    }),
  );
  return { places, taps, before: -lowest, after: Math.max(0, places - 1 + highest - (outputs - 1)), tapOf };
}

function interleavedFilter(filter: Tensor, rows: Phases, columns: Phases, stride: number): Float32Array {
  const [, width, channels, filters] = filter.shape;
  const values = heapView(filter);
  const depth = stride * stride * channels;
  const out = new Float32Array(rows.taps * columns.taps * filters * depth);
  for (let residueY = 0; residueY < stride; residueY++)
    for (let residueX = 0; residueX < stride; residueX++)
      for (let j = 0; j < rows.taps; j++)
        for (let i = 0; i < columns.taps; i++) {
          const tapY = rows.tapOf[residueY][j];
          const tapX = columns.tapOf[residueX][i];
          if (tapY < 0 || tapX < 0) continue;
          const from = (tapY * width + tapX) * channels * filters;
          const to = (j * columns.taps + i) * filters * depth + (residueY * stride + residueX) * channels;
          for (let c = 0; c < channels; c++)
            for (let f = 0; f < filters; f++) out[to + f * depth + c] = values[from + c * filters + f];
        }
  return out;
}
