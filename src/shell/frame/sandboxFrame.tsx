/** The sandbox in an embed: the plane fills the frame, the margin below it; numbers, curve and settings beside it where the frame is wide. */

import { startBrowserAddress } from '../../state/browserAddress';
import { createSandboxPlayer } from '../../state/embed/sandboxPlayer';
import { startSandbox } from '../../state/sandbox/sandboxSession';
import { useHouse } from '../../text/text';
import { prefersReducedMotion } from '../../ui/theme';
import { MarginSlider } from '../../views/census/MarginSlider';
import { CurveView } from '../../views/lossCurve/CurveView';
import { PlaneView } from '../../views/plane/PlaneView';
import { SceneView } from '../../views/scene/SceneView';
import { AddressProblems } from '../AddressProblems';
import { SandboxSettings } from '../sandbox/SandboxSettings';
import '../sandbox/sandbox.css';
import { EmbedFrame } from './EmbedFrame';
import { squareShape } from './naturalHeight';
import { useHidden } from './useHidden';

const player = createSandboxPlayer(prefersReducedMotion);

export function start(): void {
  startBrowserAddress(location.search);
  startSandbox();
}

export function Page() {
  const text = useHouse();
  const noMargin = useHidden('margin');
  const noReadout = useHidden('readout');
  const noSettings = useHidden('settings');
  return (
    <EmbedFrame
      player={player}
      shape={squareShape}
      notices={
        <section className="notices" aria-label={text.messages}>
          <AddressProblems />
        </section>
      }
      below={!noMargin && <MarginSlider />}
    >
      <main className="embed-sandbox">
        <PlaneView />
        {!(noReadout && noSettings) && (
          <div className="embed-side">
            {!noReadout && <SceneView />}
            {!noReadout && <CurveView />}
            {!noSettings && <SandboxSettings hasMargin={false} />}
          </div>
        )}
      </main>
    </EmbedFrame>
  );
}
