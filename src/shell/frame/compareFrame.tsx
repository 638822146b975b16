/** Runs side by side in an embed: the maps fill the frame, table and chart below them where it is high. Trains when somebody asks for it here, or with `autoplay`. */

import { useSyncExternalStore } from 'react';
import { compareSession } from '../../state/compare/compareCommands';
import { experimentsOf, matchPreset, presetOf } from '../../state/compare/presets';
import { useComparedExperiments } from '../../state/compare/useCompared';
import { createComparePlayer } from '../../state/embed/comparePlayer';
import { keepCourtesy } from '../../state/embed/courtesy';
import type { TrainingPlayer } from '../../state/embed/player';
import { readUrl } from '../../state/experimentUrl';
import { useExperiment, useRun } from '../../state/react';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { useEmbedWords } from '../../text/embed/words';
import { useNumbers } from '../../text/numbers';
import { usePart, useText } from '../../text/text';
import { CompareChart } from '../../views/multiples/CompareChart';
import { CompareTable } from '../../views/multiples/CompareTable';
import { MultipleMap } from '../../views/multiples/MultipleMap';
import { runTitles } from '../../views/multiples/titles';
import { CompareControls } from '../compare/CompareControls';
import '../compare/compare.css';
import { Notices } from '../Notices';
import { PhaseProgress } from '../PhaseProgress';
import { EmbedFrame } from './EmbedFrame';
import { wideShape } from './naturalHeight';
import { PauseWhy } from './PauseWhy';
import { Still } from './Still';
import { useHidden } from './useHidden';

let player: TrainingPlayer;

export function start(): void {
  player = createComparePlayer(location.search, readUrl(location.search).page.autoplay ? 'live' : 'still');
  keepCourtesy(player);
}

export function Page({ startFailure }: { startFailure: unknown }) {
  const words = useEmbedWords();
  const waiting = useSyncExternalStore(player.subscribe, player.waiting);
  const noTimeline = useHidden('timeline');
  const dataset = useExperiment((state) => state.experiment.dataset);
  return (
    <EmbedFrame
      player={player}
      shape={wideShape}
      notices={<Notices startFailure={startFailure} commands={compareSession} />}
      below={!waiting && !noTimeline && <CompareControls />}
    >
      {waiting ? (
        <Still begin={words.train} hint={words.trainHint} onBegin={player.begin}>
          <p>{words.about.compare(dataset)}</p>
        </Still>
      ) : (
        <Runs />
      )}
    </EmbedFrame>
  );
}

function Runs() {
  const text = usePart({ en, es });
  const all = useText();
  const numbers = useNumbers();
  const present = useComparedExperiments();
  const loading = useRun((state) => state.phase !== 'ready' && state.phase !== 'failed');
  const noReadout = useHidden('readout');
  const preset = matchPreset(present);
  const later = preset === null ? undefined : presetOf(preset).later;
  const { seed, backend } = present[0] ?? {};
  const experiments = preset === null ? present : experimentsOf(presetOf(preset), { seed, backend });
  const titles = runTitles(experiments, later, text, all, numbers);
  return (
    <main className="embed-compare" data-runs={experiments.length}>
      <div className="compare-maps">
        {titles.map((title, run) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
          <MultipleMap key={run} run={run} title={title} />
        ))}
        {loading && (
          <div className="compare-loading">
            <PhaseProgress />
          </div>
        )}
        <PauseWhy />
      </div>
      {!noReadout && (
        <div className="embed-numbers">
          <CompareTable titles={titles} />
          <CompareChart titles={titles} />
        </div>
      )}
    </main>
  );
}
