/** Types of dataSets.mjs, which is plain JavaScript so that it runs on Node without a build. */
import type { AboutDataset } from './dataShards.mjs';

export interface DataSetSource {
  npmPackage?: string;
  take: { train?: number; test?: number };
  shape: { probeCount: number; startSize?: number; shardSize: number; shardsPerBlock: number };
  startLimitBytes: number;
  totalLimitBytes: number;
  about: AboutDataset;
}

export const dataSets: Record<'mnist' | 'fashion', DataSetSource>;
