/** The playground: stage in the middle, settings on one side, margin, census and the dock of views on the other; on a phone one column with tabs. */

import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../state/afterPaint';
import { useText } from '../text/text';
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

const tabs = ['views', 'settings'] as const;

/** False until the stage has been painted: settings and dock, most of the page's elements, come after its picture into places that are kept for them. */
function useStagePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isMounted = true;
    afterPaint().then(() => {
      if (isMounted) startTransition(() => setPainted(true));
    });
    return () => {
      isMounted = false;
    };
  }, []);
  return isPainted;
}

export function Playground({ startFailure }: { startFailure: unknown }) {
  const text = useText();
  const [tab, setTab] = useState<(typeof tabs)[number]>('views');
  const isStagePainted = useStagePainted();
  useEffect(() => listenToKeys(playgroundKeys), []);
  return (
    <>
      <Notices startFailure={startFailure} />
      <main className="playground" data-tab={tab}>
        <div className="column-settings">
          <div className="panel panel-settings">{isStagePainted && <Settings />}</div>
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
          <nav className="tab-bar" aria-label={text.tabs.label}>
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={tab === name}
                onClick={() => setTab(name)}
                data-testid={`tab-${name}`}
              >
                {text.tabs[name]}
              </button>
            ))}
          </nav>
          <div className="panel panel-views">{isStagePainted && <Dock />}</div>
        </div>
      </main>
    </>
  );
}
