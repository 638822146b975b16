/** What an embed shows before anybody asks for training: the recorded run of the same experiment, where there is one. Pure. */
import type { Experiment } from '../../engine/protocol';
import { experimentKeys } from '../experiment';
import type { EmbedId } from '../pageSettings';
import { experimentOf, type RecordingId, recipeOf, recordingIds } from '../recorded/recipes';

/** A recording follows the margin; how many images it shows and on what it was trained is its own. */
const ownOfRecording: ReadonlySet<keyof Experiment> = new Set(['margin', 'shownImages', 'backend']);

/** Views of a net or of training batches, which a recording does not keep. */
const needTraining: ReadonlySet<EmbedId> = new Set(['matrix', 'net']);

export function posterOf(embed: EmbedId, experiment: Experiment): RecordingId | null {
  if (needTraining.has(embed)) return null;
  const isOf = (id: RecordingId) => {
    const recipe = recipeOf(id);
    const [run] = recipe.runs;
    if (recipe.runs.length > 1 || run.changes) return false;
    const recorded = experimentOf(run);
    return experimentKeys.every((key) => ownOfRecording.has(key) || recorded[key] === experiment[key]);
  };
  return recordingIds.find(isOf) ?? null;
}
