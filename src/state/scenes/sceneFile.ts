/** A talk as a file: JSON with a format name, a version and the scenes as title and query. Reading never throws; what is no scene is counted. */
import { type Scene, sceneOf } from './sceneList';

const format = 'ranking-loss-playground/scenes';
const version = 1;

export function writeSceneFile(scenes: readonly Scene[]): string {
  const written = scenes.map(({ title, query }) => ({ ...(title === null ? {} : { title }), query }));
  return `${JSON.stringify({ format, version, scenes: written }, null, 2)}\n`;
}

/** null: no such file. `leftOut`: entries that are no scenes. */
export function readSceneFile(content: string): { scenes: Scene[]; leftOut: number } | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const file = parsed as { format?: unknown; version?: unknown; scenes?: unknown };
  if (file.format !== format || file.version !== version || !Array.isArray(file.scenes)) return null;
  const read = file.scenes.map((entry: unknown) => {
    const { title, query } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof query !== 'string' || query.length > 4000) return null;
    return sceneOf(typeof title === 'string' ? title : null, query.replace(/^\?/, ''));
  });
  const scenes = read.filter((scene) => scene !== null);
  return { scenes, leftOut: read.length - scenes.length };
}
