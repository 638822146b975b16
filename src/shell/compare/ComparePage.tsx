/** The compare page: two to four runs as small maps with their numbers, one player, one legend, one table and one chart for all. */

import { useEffect } from 'react';
import { differencesOf } from '../../state/compare/beside';
import { compareSession } from '../../state/compare/compareCommands';
import { mostRuns } from '../../state/compare/compareStore';
import { withCopy } from '../../state/compare/editRuns';
import { experimentsOf, matchPreset, presetOf } from '../../state/compare/presets';
import { useComparedExperiments } from '../../state/compare/useCompared';
import { useRun } from '../../state/react';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { useNumbers } from '../../text/numbers';
import { usePart, useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { CompareChart } from '../../views/multiples/CompareChart';
import { CompareTable } from '../../views/multiples/CompareTable';
import { howItGoes } from '../../views/multiples/howItGoes';
import { MultipleMap } from '../../views/multiples/MultipleMap';
import { runTitles } from '../../views/multiples/titles';
import { watchCompared } from '../../views/multiples/watchCompared';
import { listenToKeys } from '../keys';
import { Notices } from '../Notices';
import { PhaseProgress } from '../PhaseProgress';
import type { SettingKey } from '../SettingControl';
import { TrainingVoice } from '../TrainingVoice';
import { usePainted } from '../usePainted';
import { CompareControls } from './CompareControls';
import { compareKeys } from './compareKeys';
import { Legend } from './Legend';
import { PresetMenu } from './PresetMenu';
import { RunEditor } from './RunEditor';
import './compare.css';

const listenToRuns = (listener: () => void) => watchCompared(listener, listener);

export function ComparePage({ startFailure }: { startFailure: unknown }) {
  const text = usePart({ en, es });
  const all = useText();
  const numbers = useNumbers();
  const present = useComparedExperiments();
  const phase = useRun((state) => state.phase);
  const isPainted = usePainted();
  useEffect(() => listenToKeys(compareKeys), []);

  const preset = matchPreset(present);
  const later = preset === null ? undefined : presetOf(preset).later;
  // A change on the way is part of what the run is from the start.
  const { seed, backend } = present[0] ?? {};
  const experiments = preset === null ? present : experimentsOf(presetOf(preset), { seed, backend });
  const titles = runTitles(experiments, later, text, all, numbers);
  const suggested = (differencesOf(experiments)[0] ?? 'loss') as SettingKey;
  const loading = startFailure === null && phase !== 'ready' && phase !== 'failed';
  const isFull = experiments.length >= mostRuns;
  return (
    <>
      <Notices startFailure={startFailure} commands={compareSession} />
      <main className="compare" data-runs={experiments.length} data-testid="compare">
        <div className="compare-head">
          <PresetMenu present={preset} />
          <div className="compare-tools">
            <RunEditor run="all" experiments={experiments} label={text.changeAll} suggested="seed" />
            <Button
              icon="plus"
              label={text.add}
              title={text.addHint}
              disabled={isFull}
              onClick={() => compareSession.replaceRuns(withCopy(experiments))}
              data-testid="add-run"
            />
          </div>
        </div>
        <div className="compare-maps">
          {titles.map((title, run) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
            <MultipleMap key={run} run={run} title={title}>
              <RunEditor run={run} experiments={experiments} label={text.changeRun(String(run + 1))} suggested={suggested} />
            </MultipleMap>
          ))}
          {loading && (
            <div className="compare-loading">
              <PhaseProgress />
            </div>
          )}
        </div>
        <div className="compare-player">
          <Legend />
          <CompareControls />
        </div>
        <TrainingVoice compose={() => howItGoes(titles, text)} subscribe={listenToRuns} />
        <CompareTable titles={titles} />
        {isPainted && <CompareChart titles={titles} />}
      </main>
    </>
  );
}
