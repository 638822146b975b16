/**
 * One run in an embed: the map, or one of the views beside it, fills the frame. What is shown first is the recorded run that the address names, or that of the
 * same experiment, or a still; training begins when somebody asks for it here, or with `autoplay`.
 */

import { Suspense, useSyncExternalStore } from 'react';
import { keepCourtesy } from '../../state/embed/courtesy';
import type { TrainingPlayer } from '../../state/embed/player';
import { posterOf } from '../../state/embed/poster';
import { createRunPlayer } from '../../state/embed/runPlayer';
import { readUrl } from '../../state/experimentUrl';
import { type ViewId, viewIds } from '../../state/pageSettings';
import { useExperiment, useRecorded, useRun } from '../../state/react';
import type { RecordingId } from '../../state/recorded/recipes';
import { setColourBy, setViewKind } from '../../state/viewStore';
import { useEmbedWords } from '../../text/embed/words';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { CensusView } from '../../views/census/CensusView';
import { MarginSlider } from '../../views/census/MarginSlider';
import { MapView } from '../../views/map/MapView';
import { ViewBoundary } from '../ErrorBoundary';
import { Notices } from '../Notices';
import { PhaseProgress } from '../PhaseProgress';
import { Timeline } from '../Timeline';
import '../run.css';
import { EmbedFrame } from './EmbedFrame';
import { embeddedViews } from './embeddedViews';
import { squareShape, wideShape } from './naturalHeight';
import { PauseWhy } from './PauseWhy';
import { Still } from './Still';
import { useHidden } from './useHidden';

/** Shown where an embed asks for a recording and names none. */
const firstRecording: RecordingId = 'triplet';

let player: TrainingPlayer;

export function start(): void {
  const { experiment, page } = readUrl(location.search);
  const named = page.recorded ?? (page.embed === 'recorded' ? firstRecording : null);
  const recorded = named ?? (page.autoplay ? null : posterOf(page.embed, experiment));
  if (recorded === null) player = createRunPlayer(location.search, page.autoplay ? 'live' : 'still');
  else {
    const asked = new URLSearchParams(location.search);
    asked.set('recorded', recorded);
    player = createRunPlayer(`?${asked}`, 'recorded');
  }
  keepCourtesy(player);
}

const look = ({ colourBy, view }: { colourBy?: 'class' | 'kind'; view?: 'map' | 'anchor' }) => {
  if (colourBy) setColourBy(colourBy);
  if (view) setViewKind(view);
};

const viewOf = (embed: string): ViewId | null => viewIds.find((id) => id === embed) ?? null;

export function Page({ startFailure }: { startFailure: unknown }) {
  const words = useEmbedWords();
  const view = useExperiment(({ page }) => viewOf(page.embed));
  const waiting = useSyncExternalStore(player.subscribe, player.waiting);
  const noTimeline = useHidden('timeline');
  const fills = view === null || view === 'curves' || view === 'kinds' || view === 'distances';
  return (
    <EmbedFrame
      player={player}
      shape={!fills && !waiting ? null : view === null ? squareShape : wideShape}
      notices={<Notices startFailure={startFailure} />}
      below={!waiting && <Below isMap={view === null} />}
      inLine={
        !waiting && (
          <>
            {!noTimeline && <Timeline />}
            <TrainHere />
          </>
        )
      }
      look={look}
    >
      {waiting ? (
        <Still begin={words.train} hint={words.trainHint} onBegin={player.begin}>
          <AskedExperiment />
        </Still>
      ) : (
        <main className={view === null ? 'embed-map' : 'embed-view'} data-view={view ?? 'map'}>
          {view === null ? <MapView /> : <OneView id={view} />}
          <Loading />
        </main>
      )}
    </EmbedFrame>
  );
}

function OneView({ id }: { id: ViewId }) {
  const text = useText().views;
  const View = embeddedViews[id];
  return (
    <section className="dock-view" data-view={id} aria-label={text.names[id].name}>
      <ViewBoundary>
        <Suspense fallback={<p className="muted">{text.loading}</p>}>
          <View />
        </Suspense>
      </ViewBoundary>
    </section>
  );
}

/** The census (which has the margin) below the map; the margin alone below a view. */
function Below({ isMap }: { isMap: boolean }) {
  const noMargin = useHidden('margin');
  const noCensus = useHidden('census') || !isMap;
  if (!noCensus) return <CensusView />;
  return noMargin ? null : <MarginSlider />;
}

/** Of a recording: that it is one, and the way to train the same here. */
function TrainHere() {
  const words = useEmbedWords();
  const recorded = useRecorded((state) => state.id !== null);
  const ready = useRecorded((state) => state.experiment !== null);
  const noTrain = useHidden('train');
  if (!recorded) return null;
  return (
    <span className="embed-recorded" data-testid="recorded">
      <span className="muted">{words.recorded}</span>
      {!noTrain && (
        <Button
          look="outlined"
          label={words.train}
          title={words.trainRecordedHint}
          disabled={!ready}
          onClick={player.begin}
          data-testid="train-here"
        />
      )}
    </span>
  );
}

/** Why nothing is seen yet, with numbers; why nothing goes on. */
function Loading() {
  const phase = useRun((state) => state.phase);
  const placed = useRun((state) => state.frameCount > 0);
  if (typeof Worker !== 'undefined' && !placed && phase !== 'failed')
    return (
      <div className="embed-loading">
        <PhaseProgress />
      </div>
    );
  return <PauseWhy />;
}

function AskedExperiment() {
  const words = useEmbedWords();
  const text = useText();
  const { dataset, loss, mining, net } = useExperiment((state) => state.experiment);
  const { losses, minings, nets } = text.settings;
  return (
    <>
      <p>{words.about.run(dataset)}</p>
      <p className="muted">
        {losses[loss].name} · {minings[mining].name} · {nets[net].name}
      </p>
    </>
  );
}
