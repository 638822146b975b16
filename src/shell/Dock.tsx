/** The views beside the stage: a row of switches, and under it the open ones, each in a section of its own that survives the others. */

import { Suspense } from 'react';
import { setPage } from '../state/experimentStore';
import { type ViewId, viewIds } from '../state/pageSettings';
import { useExperiment } from '../state/react';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { PictureMenu } from '../views/picture/PictureMenu';
import { views } from '../views/registry';
import { ViewBoundary } from './ErrorBoundary';

const offered = viewIds.filter((id) => views[id]);

function switchView(id: ViewId, open: readonly ViewId[]): void {
  setPage({ views: viewIds.filter((known) => (known === id ? !open.includes(id) : open.includes(known))) });
}

export function Dock() {
  const text = useText().views;
  const open = useExperiment((state) => state.page.views);
  return (
    <>
      <nav className="dock-switches" aria-label={text.label}>
        {offered.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={open.includes(id)}
            title={text.names[id].hint}
            onClick={() => switchView(id, open)}
            data-testid={`view-${id}`}
          >
            {text.names[id].name}
          </button>
        ))}
      </nav>
      <div className="dock">
        {offered
          .filter((id) => open.includes(id))
          .map((id) => {
            const View = views[id];
            return (
              <section key={id} className="dock-view" data-view={id} aria-label={text.names[id].name}>
                <header className="dock-head">
                  <h2 title={text.names[id].hint}>{text.names[id].name}</h2>
                  <span className="dock-tools" data-picture="skip">
                    <PictureMenu
                      name={text.names[id].name}
                      file={id}
                      target={() => document.querySelector(`.dock-view[data-view="${id}"]`)}
                    />
                    <Button
                      icon="close"
                      iconOnly
                      label={text.close(text.names[id].name)}
                      onClick={() => switchView(id, open)}
                      layout="dock-close"
                    />
                  </span>
                </header>
                <ViewBoundary>
                  <Suspense fallback={<p className="muted">{text.loading}</p>}>{View && <View />}</Suspense>
                </ViewBoundary>
              </section>
            );
          })}
        {!open.length && <p className="muted">{text.none}</p>}
      </div>
    </>
  );
}
