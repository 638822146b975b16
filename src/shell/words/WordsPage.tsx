/** The page of images and words: the joint map in the middle, settings on one side, queries and what they find on the other; on a phone one column with tabs. */
import { type ReactNode, useEffect, useState } from 'react';
import { probe } from '../../state/probe';
import { useRun } from '../../state/react';
import { session } from '../../state/session';
import { retryWords } from '../../state/words/wordsSession';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import type { WordsWords } from '../../text/words/en';
import { useWordsText } from '../../text/words/words';
import { PictureMenu } from '../../views/picture/PictureMenu';
import { WordMap } from '../../views/wordMap/WordMap';
import { WordMatrix } from '../../views/wordMatrix/WordMatrix';
import { WordPrecision } from '../../views/wordPrecision/WordPrecision';
import { WordQuery } from '../../views/wordQuery/WordQuery';
import { WordTriplet } from '../../views/wordTriplet/WordTriplet';
import { WordVectorsView } from '../../views/wordVectors/WordVectorsView';
import { ViewBoundary } from '../ErrorBoundary';
import { listenToKeys } from '../keys';
import { Notices } from '../Notices';
import { PhaseProgress } from '../PhaseProgress';
import { PlaybackControls } from '../PlaybackControls';
import { PlayerButtons } from '../PlayerButtons';
import { Timeline } from '../Timeline';
import '../run.css';
import { WordReadouts } from './WordReadouts';
import { WordSettings } from './WordSettings';
import './words.css';
import { type Tab, TabBar } from '../TabBar';
import { wordsKeys } from './wordsKeys';

/** Loading again is loading of images and of words. */
const noticeCommands = { retryData: retryWords, restart: () => session.restart() };

export function WordsPage({ startFailure }: { startFailure: unknown }) {
  const text = useText();
  const [tab, setTab] = useState<Tab>('views');
  useEffect(() => listenToKeys(wordsKeys), []);
  return (
    <>
      <Notices startFailure={startFailure} commands={noticeCommands} />
      <main className="playground words" data-tab={tab}>
        <div className="column-settings">
          <div className="panel panel-settings">
            <WordSettings />
          </div>
        </div>
        <div className="column-stage">
          <div className="stage-place">
            <WordMap />
            <Beginning />
          </div>
          <div className="run-place">
            <section className="run" aria-label={text.run.controls}>
              <Timeline />
              <div className="run-row">
                <PlayerButtons commands={session} />
                <PlaybackControls />
              </div>
            </section>
          </div>
          <div className="readouts-place">
            <WordReadouts />
          </div>
        </div>
        <div className="column-side">
          <div className="census-place">
            <View id="query">
              <WordQuery />
            </View>
          </div>
          <TabBar tab={tab} onTab={setTab} />
          <div className="panel panel-views">
            <View id="triplet">
              <WordTriplet />
            </View>
            <View id="precision">
              <WordPrecision />
            </View>
            <View id="vectors">
              <WordVectorsView />
            </View>
            <View id="matrix">
              <WordMatrix />
            </View>
          </div>
        </div>
      </main>
    </>
  );
}

/** One view with its name; where it breaks the others go on. */
function View({ id, children }: { id: keyof WordsWords['titles']; children: ReactNode }) {
  const { titles } = useWordsText();
  const { name, hint } = titles[id];
  const find = () => document.querySelector(`.word-view[data-view="${id}"]`);
  return (
    <section className="dock-view word-view" data-view={id} aria-label={name}>
      <header className="dock-head">
        <h2 title={hint}>{name}</h2>
        <span className="dock-tools" data-picture="skip">
          <PictureMenu name={name} file={id} target={find} />
        </span>
      </header>
      <ViewBoundary>{children}</ViewBoundary>
    </section>
  );
}

/** Over the map before anything is learned: what is still loading, then what one sees. */
function Beginning() {
  const words = useWordsText();
  const { count } = useNumbers();
  const phase = useRun((state) => state.phase);
  const untouched = useRun((state) => state.step === 0);
  const placed = useRun((state) => state.frameCount > 0 && state.probeReady);
  const playing = useRun((state) => state.playing);
  const isLoading = typeof Worker !== 'undefined' && phase !== 'ready' && phase !== 'failed';
  if (!isLoading && (!untouched || !placed || playing)) return null;
  return (
    <div className="first" data-placed={placed}>
      {isLoading ? <PhaseProgress /> : <p>{words.intro(count(probe()?.labels.length ?? 0))}</p>}
    </div>
  );
}
