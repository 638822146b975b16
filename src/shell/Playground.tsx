/** The playground: stage in the middle, settings on one side, margin, census and the dock of views on the other; on a phone one column with tabs. */

import { useEffect, useState } from 'react';
import { CensusView } from '../views/census/CensusView';
import { MapView } from '../views/map/MapView';
import { Dock } from './Dock';
import { FirstScreen } from './FirstScreen';
import { listenToKeys } from './keys';
import { Notices } from './Notices';
import { playgroundKeys } from './playground/playgroundKeys';
import { Readouts } from './Readouts';
import { RunControls } from './RunControls';
import { Settings } from './Settings';
import { type Tab, TabBar } from './TabBar';
import { usePainted } from './usePainted';

export function Playground({ startFailure }: { startFailure: unknown }) {
  const [tab, setTab] = useState<Tab>('views');
  // Settings and dock are most of the page's elements.
  const isPainted = usePainted();
  useEffect(() => listenToKeys(playgroundKeys), []);
  return (
    <>
      <Notices startFailure={startFailure} />
      <main className="playground" data-tab={tab}>
        <div className="column-settings">
          <div className="panel panel-settings">{isPainted && <Settings />}</div>
        </div>
        <div className="column-stage">
          <div className="stage-place">
            <MapView />
            <FirstScreen />
          </div>
          <div className="run-place">
            <RunControls />
          </div>
          <div className="readouts-place">
            <Readouts />
          </div>
        </div>
        <div className="column-side">
          <div className="census-place">
            <CensusView />
          </div>
          <TabBar tab={tab} onTab={setTab} />
          <div className="panel panel-views">{isPainted && <Dock />}</div>
        </div>
      </main>
    </>
  );
}
