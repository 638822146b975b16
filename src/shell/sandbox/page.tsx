/** The sandbox: a triplet or a pair under one's fingers, what the loss says of it and where it pushes. No net, no data. */

import { useEffect } from 'react';
import { startBrowserAddress, stopBrowserAddress } from '../../state/browserAddress';
import { goBack } from '../../state/sandbox/sandboxHand';
import { startSandbox } from '../../state/sandbox/sandboxSession';
import { stopRun, takeStep } from '../../state/sandbox/sandboxSteps';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useSandboxWords } from '../../text/sandbox/words';
import { useHouse } from '../../text/text';
import { CurveView } from '../../views/lossCurve/CurveView';
import { PlaneView } from '../../views/plane/PlaneView';
import { SceneView } from '../../views/scene/SceneView';
import { AddressProblems } from '../AddressProblems';
import { type KeyBinding, listenToKeys } from '../keys';
import { SandboxSettings } from './SandboxSettings';
import { StepControls, toggleRun } from './StepControls';
import './sandbox.css';

let stopSandbox: (() => void) | null = null;

export function start(search: string): void {
  stop();
  startBrowserAddress(search);
  stopSandbox = startSandbox();
}

export function stop(): void {
  stopRun();
  stopSandbox?.();
  stopSandbox = null;
  stopBrowserAddress();
}

const sandboxKeys: readonly KeyBinding[] = [
  { keys: [' '], name: 'toggleDown', act: toggleRun },
  { keys: ['s'], name: 'stepDown', act: takeStep, repeats: true },
  { keys: ['r'], name: 'goBack', act: goBack },
];

export function Page() {
  const text = useHouse();
  const words = useSandboxWords();
  const mode = useSandbox((state) => state.mode);
  useEffect(() => listenToKeys(sandboxKeys), []);
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
