/** Types of dataShards.mjs, which is plain JavaScript so that it runs on Node without a build. */
import type { Manifest, ShardDescriptor } from '../src/data/manifest';

export interface IdxImages {
  count: number;
  width: number;
  height: number;
  pixels: Uint8Array;
}

export interface LabelledImages {
  images: IdxImages;
  labels: Uint8Array;
}

export type AboutDataset = Pick<Manifest, 'name' | 'title' | 'classNames' | 'source' | 'licence' | 'sourceMd5'>;

export const FORMAT_VERSION: 1;
export const BITS_PER_PIXEL: 4;
export function readIdxImages(fileBytes: Uint8Array, name?: string): IdxImages;
export function readIdxLabels(fileBytes: Uint8Array, name?: string): Uint8Array;
export function md5Of(fileBytes: Uint8Array): string;
export function firstImages(part: LabelledImages, count?: number): LabelledImages;
export function planTrainingShards(
  labels: ArrayLike<number>,
  options: { shardSize: number; shardsPerBlock: number; startSize?: number },
): number[][];
export function packShard(options: {
  train: LabelledImages;
  test: LabelledImages;
  trainIndices: number[];
  testIndices: number[];
}): Uint8Array;
export function buildShards(options: {
  train: LabelledImages;
  test: LabelledImages;
  probeCount: number;
  startSize?: number;
  shardSize: number;
  shardsPerBlock: number;
  about: AboutDataset;
  onShard?: (descriptor: ShardDescriptor) => void;
}): Promise<{ manifest: Manifest; files: { file: string; bytes: Uint8Array }[] }>;
