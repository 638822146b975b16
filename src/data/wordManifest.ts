/** The manifest of packed word vectors: its type, and a parser that believes nothing. */
import type { ManifestProblem } from './manifest';

export const WORD_FORMAT_VERSION = 1;

export interface WordManifest {
  formatVersion: typeof WORD_FORMAT_VERSION;
  /** Identifier, such as 'glove'. */
  name: string;
  title: string;
  /** Plain file name beside the manifest. */
  file: string;
  /** Words. */
  count: number;
  /** Numbers a vector. */
  size: number;
  /** Length of the file as built (gzip). */
  bytes: number;
  /** Length after decompression. */
  payloadBytes: number;
  /** SHA-256 of the decompressed payload, hexadecimal. */
  sha256: string;
  source: Record<string, string>;
  licence: Record<string, string>;
}

export type ParsedWordManifest = { ok: true; manifest: WordManifest } | { ok: false; problems: ManifestProblem[] };

const isText = (value: unknown) => typeof value === 'string' && value.length > 0;
const isAmount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;
const isTextMap = (value: unknown) => typeof value === 'object' && value !== null && Object.values(value).every(isText);

/** Checks a manifest as it came from JSON. Never throws; every problem found is listed. */
export function parseWordManifest(json: unknown): ParsedWordManifest {
  const wrong = (code: ManifestProblem['code'], where: string): ParsedWordManifest => ({
    ok: false,
    problems: [{ code, where }],
  });
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return wrong('wrong-type', 'manifest');
  const fields = json as Record<string, unknown>;
  if (fields.formatVersion !== WORD_FORMAT_VERSION) return wrong('wrong-version', 'formatVersion');
  const problems: ManifestProblem[] = [];
  const demand = (holds: boolean, where: string, code: ManifestProblem['code'] = 'wrong-type') => {
    if (!holds) problems.push({ code, where });
  };
  for (const field of ['name', 'title']) demand(isText(fields[field]), field);
  for (const field of ['count', 'size', 'bytes', 'payloadBytes']) demand(isAmount(fields[field]), field);
  for (const field of ['source', 'licence']) demand(isTextMap(fields[field]), field);
  // A file name is put behind the folder's address: it must not lead out of the folder.
  demand(typeof fields.file === 'string' && /^[\w-][\w.-]*$/.test(fields.file), 'file', 'unsafe-file-name');
  demand(typeof fields.sha256 === 'string' && /^[0-9a-f]{64}$/.test(fields.sha256), 'sha256');
  if (problems.length > 0) return { ok: false, problems };
  const manifest = json as WordManifest;
  // At least one letter a word and what is between them.
  const least = manifest.count * (8 + manifest.size) + 2 * manifest.count - 1;
  if (manifest.payloadBytes < least || manifest.count > 100_000 || manifest.size > 1000)
    return wrong('wrong-sum', 'payloadBytes');
  return { ok: true, manifest };
}
