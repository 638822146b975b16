/** Why a file is not taken, or a run not saved, as a code with parameters; src/text/en.saving.ts has the words. */

export type RefusalCode =
  /** Another kind of file. */
  | 'foreign'
  | 'newer-version'
  | 'too-large'
  | 'truncated'
  /** The checksum is wrong. */
  | 'altered'
  /** Whole, but not a run: `where` says which part. */
  | 'invalid'
  /** Compressed, and this browser cannot decompress. */
  | 'no-gzip'
  | 'unreadable'
  /** The engine did not come to rest. */
  | 'not-standing';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly parameters: Record<string, string | number> = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}
