/** Fetches and checks a manifest.json, and says in a notice what is wrong with it: not there, a web page in its place, or not consistent. */
import { DownloadError, download, type FetchSettings, withRetries } from './download';
import { type Manifest, type ManifestProblem, parseManifest } from './manifest';
import { DatasetError } from './notices';

const FILE = 'manifest.json';

function failure(code: 'manifest-missing' | 'manifest-invalid', reason: string, detail: string): DatasetError {
  return new DatasetError({ code, parameters: { file: FILE, reason, detail }, severity: 'error' });
}

type Parsed<T> = { ok: true; manifest: T } | { ok: false; problems: ManifestProblem[] };

/** The manifest of a data set's shards; as `fetchCheckedManifest`. */
export const fetchManifest = (folderUrl: string, settings: FetchSettings): Promise<Manifest> =>
  fetchCheckedManifest(folderUrl, settings, parseManifest);

/** Rejects with a DatasetError, or with the signal's reason when it was aborted. */
export async function fetchCheckedManifest<T>(
  folderUrl: string,
  settings: FetchSettings,
  parse: (json: unknown) => Parsed<T>,
): Promise<T> {
  let text: string;
  try {
    // 'no-cache' asks the host whether the stored one still holds: after a new deployment shards and manifest must fit together.
    const attempt = () => download(folderUrl + FILE, { ...settings, cache: 'no-cache' });
    text = new TextDecoder().decode(await withRetries(attempt, settings, () => undefined));
  } catch (error) {
    if (error instanceof DownloadError) throw failure('manifest-missing', error.reason, error.detail);
    throw error;
  }
  if (text.trimStart().startsWith('<')) throw failure('manifest-missing', 'html', '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw failure('manifest-invalid', 'json', error instanceof Error ? error.message : String(error));
  }
  const parsed = parse(json);
  if (parsed.ok) return parsed.manifest;
  const problems = parsed.problems.slice(0, 5).map(({ code, where }) => `${where}: ${code}`);
  throw failure('manifest-invalid', 'content', problems.join(', '));
}
