/** The sandbox: a triplet or a pair under one's fingers, what the loss says of it and where it pushes. No net, no data. */

import { useEffect } from 'react';
import { startBrowserAddress } from '../../state/browserAddress';
import { goBack } from '../../state/sandbox/sandboxHand';
import { startSandbox } from '../../state/sandbox/sandboxSession';
import { takeStep } from '../../state/sandbox/sandboxSteps';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useSandboxWords } from '../../text/sandbox/words';
import { useHouse } from '../../text/text';
import { CurveView } from '../../views/lossCurve/CurveView';
import { PlaneView } from '../../views/plane/PlaneView';
import { SceneView } from '../../views/scene/SceneView';
import { AddressProblems } from '../AddressProblems';
import { listenToKeys } from '../keys';
import { SandboxSettings } from './SandboxSettings';
import { StepControls, toggleRun } from './StepControls';
import './sandbox.css';

export function start(): void {
  startBrowserAddress();
  startSandbox();
}

const actions: Record<string, () => void> = { ' ': toggleRun, s: takeStep, r: goBack };

export function Page() {
  const text = useHouse();
  const words = useSandboxWords();
  const mode = useSandbox((state) => state.mode);
  useEffect(() => listenToKeys(actions, 's'), []);
  return (
    <>
      <section className="notices" aria-label={text.messages}>
        <AddressProblems />
      </section>
      <main className="sandbox" data-testid="sandbox">
        <div className="sandbox-stage">
          <p className="sandbox-lead">{words.lead[mode]}</p>
          <PlaneView />
          <StepControls />
        </div>
        <div className="sandbox-side">
          <SceneView />
          <CurveView />
          <SandboxSettings />
        </div>
      </main>
    </>
  );
}
