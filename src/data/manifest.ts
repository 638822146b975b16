/**
 * The manifest of a data set's shards: its types, and a parser that believes nothing. A manifest that passes is consistent in itself:
 * sizes follow from counts, counts add up, and the first shard can start a run.
 */

export const FORMAT_VERSION = 1;
export const BITS_PER_PIXEL = 4;

export interface ShardDescriptor {
  /** Plain file name beside the manifest. */
  file: string;
  /** Length of the file as built (gzip). */
  bytes: number;
  /** Length after decompression. */
  payloadBytes: number;
  /** SHA-256 of the decompressed payload, hexadecimal: it holds whether or not a host has taken the gzip off. */
  sha256: string;
  /** Training images in it. */
  train: number;
  /** Test images in it. */
  test: number;
}

export interface Manifest {
  formatVersion: typeof FORMAT_VERSION;
  /** Identifier, such as 'mnist'. */
  name: string;
  /** What people call it, such as 'MNIST'. */
  title: string;
  width: number;
  height: number;
  bitsPerPixel: typeof BITS_PER_PIXEL;
  classNames: string[];
  counts: { train: number; test: number; probe: number };
  /** First the start shard (training images and the probe set), then training shards, then shards of test images alone. */
  shards: ShardDescriptor[];
  source: Record<string, string>;
  licence: Record<string, string>;
  /** MD5 of each source file. */
  sourceMd5: Record<string, string>;
}

/** `where` is a path such as 'shards[3].bytes'. */
export interface ManifestProblem {
  code: 'wrong-type' | 'wrong-version' | 'unsupported' | 'unsafe-file-name' | 'wrong-sum' | 'no-start-shard' | 'wrong-order';
  where: string;
}

export type ParsedManifest = { ok: true; manifest: Manifest } | { ok: false; problems: ManifestProblem[] };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isTextMap = (value: unknown): value is Record<string, string> => isFields(value) && Object.values(value).every(isText);

/** Bytes that one packed image takes; each image starts on a byte. */
export function bytesPerImage(shape: Pick<Manifest, 'width' | 'height'>): number {
  return Math.ceil((shape.width * shape.height * BITS_PER_PIXEL) / 8);
}

/** Number of shards that hold training images; they come first, the start shard is number 0. */
export function trainingShardCount(manifest: Manifest): number {
  return manifest.shards.filter((shard) => shard.train > 0).length;
}

/** Checks a manifest as it came from JSON. Never throws; every problem found is listed, in the order of the file. */
export function parseManifest(json: unknown): ParsedManifest {
  const problems: ManifestProblem[] = [];
  const demand = (holds: boolean, code: ManifestProblem['code'], where: string) => {
    if (!holds) problems.push({ code, where });
    return holds;
  };
  if (!isFields(json)) return { ok: false, problems: [{ code: 'wrong-type', where: 'manifest' }] };
  if (json.formatVersion !== FORMAT_VERSION)
    return { ok: false, problems: [{ code: 'wrong-version', where: 'formatVersion' }] };

  for (const field of ['name', 'title']) demand(isText(json[field]), 'wrong-type', field);
  for (const field of ['width', 'height']) {
    const value = json[field];
    demand(isCount(value) && value >= 1 && value <= 256, 'wrong-type', field);
  }
  demand(json.bitsPerPixel === BITS_PER_PIXEL, 'unsupported', 'bitsPerPixel');
  const { classNames, counts } = json;
  demand(isTexts(classNames) && classNames.length >= 2 && classNames.length <= 256, 'wrong-type', 'classNames');
  for (const field of ['source', 'licence', 'sourceMd5']) demand(isTextMap(json[field]), 'wrong-type', field);
  for (const field of ['train', 'test', 'probe']) {
    demand(isFields(counts) && isCount(counts[field]), 'wrong-type', `counts.${field}`);
  }
  const shards: unknown[] = Array.isArray(json.shards) ? json.shards : [];
  demand(shards.length > 0, 'wrong-type', 'shards');
  shards.forEach((shard, index) => {
    demandShard(shard, `shards[${index}]`, demand);
  });
  if (problems.length > 0) return { ok: false, problems };

  const manifest = json as unknown as Manifest;
  demandSums(manifest, demand);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, manifest };
}

type Demand = (holds: boolean, code: ManifestProblem['code'], where: string) => boolean;

function demandShard(shard: unknown, where: string, demand: Demand): void {
  if (!isFields(shard)) {
    demand(false, 'wrong-type', where);
    return;
  }
  // A file name is put behind the folder's address: it must not lead out of the folder.
  demand(isText(shard.file) && /^[\w-][\w.-]*$/.test(shard.file), 'unsafe-file-name', `${where}.file`);
  for (const field of ['bytes', 'payloadBytes', 'train', 'test'])
    demand(isCount(shard[field]), 'wrong-type', `${where}.${field}`);
  demand(typeof shard.sha256 === 'string' && /^[0-9a-f]{64}$/.test(shard.sha256), 'wrong-type', `${where}.sha256`);
}

function demandSums(manifest: Manifest, demand: Demand): void {
  const { shards, counts } = manifest;
  const perImage = 1 + bytesPerImage(manifest);
  shards.forEach((shard, index) => {
    demand(shard.payloadBytes === (shard.train + shard.test) * perImage, 'wrong-sum', `shards[${index}].payloadBytes`);
    demand(shard.bytes > 0 && shard.train + shard.test > 0, 'wrong-sum', `shards[${index}]`);
    const trainsAfterGap = index > 0 && shard.train > 0 && shards[index - 1].train === 0;
    demand(!trainsAfterGap, 'wrong-order', `shards[${index}].train`);
    demand(index === 0 || shard.train === 0 || shard.test === 0, 'unsupported', `shards[${index}].test`);
  });
  demand(new Set(shards.map((shard) => shard.file)).size === shards.length, 'wrong-sum', 'shards.file');
  demand(shards[0].train > 0 && shards[0].test > 0, 'no-start-shard', 'shards[0]');
  demand(shards[0].test === counts.probe, 'wrong-sum', 'counts.probe');
  const sum = (field: 'train' | 'test') => shards.reduce((total, shard) => total + shard[field], 0);
  demand(sum('train') === counts.train, 'wrong-sum', 'counts.train');
  demand(sum('test') === counts.test, 'wrong-sum', 'counts.test');
}
