/**
 * Images and words in an embed: their map fills the frame, the search stands below it. What is shown first are the words alone, which need no training; images
 * come, and are drawn to them, when somebody asks for it here, or with `autoplay`.
 */
import { useSyncExternalStore } from 'react';
import { keepCourtesy } from '../../state/embed/courtesy';
import type { TrainingPlayer } from '../../state/embed/player';
import { createRunPlayer } from '../../state/embed/runPlayer';
import { readUrl } from '../../state/experimentUrl';
import { setColourBy } from '../../state/viewStore';
import { openWords, startWords } from '../../state/words/wordsSession';
import { useEmbedWords } from '../../text/embed/words';
import { WordMap } from '../../views/wordMap/WordMap';
import { WordQuery } from '../../views/wordQuery/WordQuery';
import { ViewBoundary } from '../ErrorBoundary';
import { Notices } from '../Notices';
import { Timeline } from '../Timeline';
import '../run.css';
import { EmbedFrame } from './EmbedFrame';
import { Loading } from './Loading';
import { squareShape } from './naturalHeight';
import { Still } from './Still';
import { useHidden } from './useHidden';

let player: TrainingPlayer;

export function start(): void {
  player = createRunPlayer(location.search, readUrl(location.search).page.autoplay ? 'live' : 'still', startWords);
  openWords();
  keepCourtesy(player);
}

const look = ({ colourBy }: { colourBy?: 'class' | 'kind' }) => {
  if (colourBy) setColourBy(colourBy);
};

export function Page({ startFailure }: { startFailure: unknown }) {
  const words = useEmbedWords();
  const waiting = useSyncExternalStore(player.subscribe, player.waiting);
  const noTimeline = useHidden('timeline');
  const noQuery = useHidden('readout');
  return (
    <EmbedFrame
      player={player}
      shape={squareShape}
      notices={<Notices startFailure={startFailure} />}
      below={
        !waiting &&
        !noQuery && (
          <div className="embed-query">
            <ViewBoundary>
              <WordQuery />
            </ViewBoundary>
          </div>
        )
      }
      inLine={!waiting && !noTimeline && <Timeline />}
      look={look}
    >
      <main className="embed-map" data-view="words" data-waiting={waiting}>
        <WordMap />
        {waiting ? (
          <Still begin={words.train} hint={words.trainHint} onBegin={player.begin}>
            <p>{words.about.words}</p>
          </Still>
        ) : (
          <Loading />
        )}
      </main>
    </EmbedFrame>
  );
}
