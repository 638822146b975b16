/** The comparisons that are ready to be looked at, and what is to be seen in the present one. */

import { showRecordedComparison } from '../../state/compare/browserCompare';
import { compareSession } from '../../state/compare/compareCommands';
import { experimentsOf, type PresetId, presetIds, presetOf } from '../../state/compare/presets';
import { experimentStore, setPage } from '../../state/experimentStore';
import { recordingOf } from '../../state/recorded/recipes';
import { isRecorded } from '../../state/recorded/recordedStore';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { usePart } from '../../text/text';
import { RecordedLine } from './RecordedLine';

/** Who looks at recordings goes on looking at one, where there is one. */
function open(id: PresetId): void {
  const recording = recordingOf(id);
  if (isRecorded() && recording) {
    showRecordedComparison(recording);
    return;
  }
  const { seed, backend } = experimentStore.getState().experiment;
  setPage({ steps: presetOf(id).steps });
  compareSession.replaceRuns(experimentsOf(presetOf(id), { seed, backend }));
}

/** @param present null for a comparison of the reader's own. */
export function PresetMenu({ present }: { present: PresetId | null }) {
  const text = usePart({ en, es });
  return (
    <>
      <nav className="dock-switches compare-presets" aria-label={text.presetsLabel}>
        {presetIds.map((id) => (
          <button key={id} type="button" aria-pressed={id === present} onClick={() => open(id)} data-testid={`preset-${id}`}>
            {text.presets[id].name}
          </button>
        ))}
      </nav>
      <div className="compare-says">
        <p className="compare-caption" data-testid="caption">
          {present === null ? text.own : text.presets[present].caption}
        </p>
        <RecordedLine preset={present} />
      </div>
    </>
  );
}
