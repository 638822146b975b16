/** What the loader says when something is missing or broken: codes with parameters, made into sentences elsewhere. */

export type DataNoticeCode = 'manifest-missing' | 'manifest-invalid' | 'shard-retry' | 'shard-missing' | 'shard-corrupt';

/**
 * `parameters` always holds `file`, `reason` (a ShardFailureReason, or of a manifest 'json' | 'content') and `detail` (figures or the
 * platform's own words, may be empty); a retry also `attempt` (the one that failed, from 1), `attempts` and `waitMs`.
 */
export interface DataNotice {
  code: DataNoticeCode;
  parameters: Record<string, string | number>;
  /** An error means that there is nothing to train on; a warning that one shard is left out or late. */
  severity: 'warning' | 'error';
}

/** The manifest or the start shard could not be had. Whoever throws it has given its notice already. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  constructor(readonly notice: DataNotice) {
    super(`${notice.code}: ${Object.values(notice.parameters).join(' ')}`);
  }
}
