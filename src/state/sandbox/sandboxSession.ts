/**
 * Wires the sandbox to the address: `points=` into the store and back, a loss that is not one of the sandbox's put right, what was wrong named among the
 * address's problems. The experiment's part of the address is addressSync.ts, as on every page.
 */
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import type { UrlProblem } from '../experimentUrl';
import { firstScenes, readPoints, type Scene, writePoints } from './places';
import { modeOf, sandboxLosses } from './reading';
import { readAgain, sandboxStore, showScene } from './sandboxStore';

const addProblem = (problem: UrlProblem) => experimentStore.setState(({ problems }) => ({ problems: [...problems, problem] }));

/** null in the address where the scene is the first one. */
function inAddress(scene: Scene): string | null {
  const words = writePoints(scene);
  return words === writePoints(firstScenes[scene.mode]) ? null : words;
}

function fitLoss(): void {
  const { loss } = experimentStore.getState().experiment;
  if (sandboxLosses.includes(loss)) return;
  addProblem({ key: 'loss', value: loss, reason: 'not-a-choice', used: sandboxLosses[0] });
  setExperiment({ loss: sandboxLosses[0] });
}

/** Takes the points that the address asks for, or the first ones. */
function openPoints(): void {
  const { experiment, page } = experimentStore.getState();
  const mode = modeOf(experiment.loss);
  const read = page.points === null ? firstScenes[mode] : readPoints(page.points, mode);
  const scene = typeof read === 'string' ? firstScenes[mode] : read;
  if (typeof read === 'string')
    addProblem({ key: 'points', value: (page.points ?? '').slice(0, 40), reason: read, used: writePoints(scene) });
  const { opened } = sandboxStore.getState();
  sandboxStore.setState({ opened: { ...opened, [mode]: scene }, other: opened[mode === 'pair' ? 'triplet' : 'pair'] });
  showScene(scene);
  setPage({ points: inAddress(scene) });
}

/** After the address has been opened (browserAddress.ts). Returns how to stop. */
export function startSandbox(): () => void {
  let written: string | null = null;
  let opening = false;
  const open = () => {
    opening = true;
    fitLoss();
    openPoints();
    opening = false;
    written = experimentStore.getState().page.points;
  };
  open();
  const stops = [
    experimentStore.subscribe((state, before) => {
      if (opening) return;
      // Somebody else asks for other points (a lesson): as if the address had been opened with them.
      if (state.page.points !== written) open();
      else if (state.experiment !== before.experiment) {
        fitLoss();
        readAgain();
      }
    }),
    sandboxStore.subscribe(({ mode, points, same, running }) => {
      // A run is written when it has ended.
      if (opening || running) return;
      const words = inAddress({ mode, points, same });
      if (words === written) return;
      written = words;
      setPage({ points: words });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
