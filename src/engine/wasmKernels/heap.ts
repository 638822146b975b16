/**
 * Reading and writing tensors where they lie in the WASM heap, without a copy. TensorFlow.js keeps XNNPACK operators (with packed weights)
 * for each tensor it has multiplied or convolved with, so whoever writes in place must `forgetPackedWeights` afterwards.
 */
import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import { backend } from '../tensorflow';

/** The part of tfjs-backend-wasm 4.22 that is used here. */
interface WasmBackend {
  wasm: { tfjs: { disposeData(id: number): void; registerTensor(id: number, size: number, offset: number): void } };
  dataIdMap: { get(dataId: DataId): { id: number; memoryOffset: number } };
  typedArrayFromHeap(info: TensorInfo): Float32Array;
}

const wasmBackend = () => backend() as unknown as WasmBackend;

/** A view of a float32 tensor's numbers. Valid until the next allocation: the heap may move when it grows. */
export function heapView(info: TensorInfo): Float32Array {
  return wasmBackend().typedArrayFromHeap(info);
}

export function forgetPackedWeights(info: TensorInfo): void {
  const { wasm, dataIdMap } = wasmBackend();
  const { id, memoryOffset } = dataIdMap.get(info.dataId);
  wasm.tfjs.disposeData(id);
  wasm.tfjs.registerTensor(id, size(info.shape), memoryOffset);
}

function size(shape: number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
