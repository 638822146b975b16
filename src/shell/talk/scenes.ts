/** The present talk: its scenes, which is shown, and the commands that step through it and change it. The address holds all of it. */
import { writeAddress } from '../../state/addressSync';
import { presentQuery } from '../../state/browserAddress';
import { experimentStore, setPage } from '../../state/experimentStore';
import { addressOfScene } from '../../state/scenes/sceneAddress';
import { readScenes, type Scene, sceneOf, sceneQuery, writeScenes } from '../../state/scenes/sceneList';
import { goTo } from '../shownPage';

export const presentScenes = (): readonly Scene[] => readScenes(experimentStore.getState().page.scenes).scenes;

/** The scene shown, from 1; 0 where the page is none of them. */
export function placeIn(scenes: readonly Scene[], scene: number | null): number {
  return Math.min(scene ?? 0, scenes.length);
}

/** What is shown now, as a scene of a talk. */
export function sceneShown(title: string | null = null): Scene | null {
  writeAddress();
  return sceneOf(title, sceneQuery(presentQuery()));
}

export function goToScene(number: number): void {
  const address = addressOfScene(experimentStore.getState().page, number);
  if (address !== null) void goTo(address);
}

/** Beyond both ends nothing happens. */
export function stepScenes(by: 1 | -1): void {
  const { scene } = experimentStore.getState().page;
  const scenes = presentScenes();
  const next = placeIn(scenes, scene) + by;
  if (next >= 1 && next <= scenes.length) goToScene(next);
}

/** Other scenes take the place of the present ones; the page stays as it is. Returns false where an address cannot hold them. */
export function replaceScenes(scenes: readonly Scene[], scene: number | null): boolean {
  const word = writeScenes(scenes);
  if (word === null && scenes.length > 0) return false;
  setPage({ scenes: word, scene: word === null ? null : scene });
  return true;
}
