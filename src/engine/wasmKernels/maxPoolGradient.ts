/**
 * The gradient of max pooling for the WASM backend, whose own silently drops every window whose maximum is <= 0 (it starts its search
 * at the smallest positive float, MaxPoolGrad.cc). A window's gradient goes to its first maximum, as on the `cpu` backend.
 */
import { backend_util, type Tensor, tensor } from '../tensorflow';
import { heapView } from './heap';

export interface PoolAttributes {
  filterSize: [number, number];
  strides: [number, number];
  pad: 'same' | 'valid';
}

export function maxPoolGradient(dy: Tensor, input: Tensor, { filterSize, strides, pad }: PoolAttributes): Tensor {
  const info = backend_util.computePool2DInfo(input.shape as [number, number, number, number], filterSize, strides, 1, pad);
  const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels: channels, strideHeight, strideWidth } = info;
  const { top, left } = info.padInfo;
  const result = new Float32Array(input.size);
  const x = heapView(input);
  const flowing = heapView(dy);
  let out = 0;
  for (let b = 0; b < batchSize; b++)
    for (let row = 0; row < outHeight; row++)
      for (let column = 0; column < outWidth; column++) {
        const fromY = Math.max(0, row * strideHeight - top);
        const toY = Math.min(inHeight, row * strideHeight - top + info.effectiveFilterHeight);
        const fromX = Math.max(0, column * strideWidth - left);
        const toX = Math.min(inWidth, column * strideWidth - left + info.effectiveFilterWidth);
        for (let c = 0; c < channels; c++, out++) {
          let best = ((b * inHeight + fromY) * inWidth + fromX) * channels + c;
          let maximum = x[best];
          for (let y = fromY; y < toY; y++) {
            let at = ((b * inHeight + y) * inWidth + fromX) * channels + c;
            for (let i = fromX; i < toX; i++, at += channels)
              if (x[at] > maximum) {
                maximum = x[at];
                best = at;
              }
          }
          result[best] += flowing[out];
        }
      }
  return tensor(result, input.shape);
}
