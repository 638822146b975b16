/** The scenes of a talk as a list to be worked: add what is shown, order, name, remove, show; copy the link, save, open. */

import { useState } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { readSceneFile, writeSceneFile } from '../../state/scenes/sceneFile';
import { longestTitle, readScenes, type Scene, tidyTitle } from '../../state/scenes/sceneList';
import { useExperiment } from '../../state/useExperiment';
import { useNumbers } from '../../text/numbers';
import { useTalkWords } from '../../text/talk/words';
import { useHouse } from '../../text/text';
import { Button } from '../../ui/Button';
import { CopyLink } from './CopyLink';
import { SceneFile } from './SceneFile';
import { SceneRow } from './SceneRow';
import { Sheet } from './Sheet';
import { goToScene, placeIn, replaceScenes, sceneShown } from './scenes';
import { sceneTitle } from './sceneTitle';

export default function SceneEditor() {
  const all = useTalkWords();
  const text = all.scenes;
  const house = useHouse();
  const { count } = useNumbers();
  const word = useExperiment((state) => state.page.scenes);
  const scene = useExperiment((state) => state.page.scene);
  const [said, setSaid] = useState('');
  const { scenes } = readScenes(word);
  const place = placeIn(scenes, scene);
  /** A list of the house becomes one's own with its titles as they are read now. */
  const own = (): Scene[] => scenes.map((known) => ({ title: sceneTitle(known, all, house), query: known.query }));

  const put = (next: readonly Scene[], shown: number | null) => {
    setSaid(replaceScenes(next, shown) ? '' : text.tooLong);
  };
  const move = (from: number, by: 1 | -1) => {
    const next = own();
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved);
    const shown = place - 1;
    const crossed = shown === from ? shown + by : shown === from + by ? shown - by : shown;
    put(next, place === 0 ? null : crossed + 1);
  };
  const remove = (at: number) => {
    const shown = at < place - 1 ? place - 1 : Math.min(place, scenes.length - 1);
    put(
      own().filter((_, i) => i !== at),
      shown < 1 ? null : shown,
    );
  };
  const add = () => {
    const added = sceneShown();
    if (added) put([...own(), added], scenes.length + 1);
  };
  const open = async (file: File) => {
    const read = readSceneFile(await file.text());
    if (!read) return setSaid(text.notAFile(file.name));
    put(read.scenes, null);
    if (read.leftOut > 0) setSaid(text.leftOut(count(read.leftOut)));
  };
  const loadLecture = () => {
    experimentStore.setState(({ page }) => ({ page: { ...page, scenes: 'lecture', scene: null } }));
    goToScene(1);
  };

  return (
    <Sheet title={text.title} close={text.close} testId="scene-editor">
      <p className="muted">{scenes.length === 0 ? text.empty : text.about}</p>
      <ol className="scene-list">
        {scenes.map((known, i) => (
          <SceneRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a scene is its place
            key={`${word} ${i}`}
            number={count(i + 1)}
            title={sceneTitle(known, all, house)}
            longest={longestTitle}
            shown={place === i + 1}
            isFirst={i === 0}
            isLast={i === scenes.length - 1}
            onShow={() => goToScene(i + 1)}
            onName={(title) =>
              put(
                own().map((other, at) => (at === i ? { ...other, title: tidyTitle(title) } : other)),
                scene,
              )
            }
            onMove={(by) => move(i, by)}
            onRemove={() => remove(i)}
          />
        ))}
      </ol>
      <div className="scene-actions">
        <Button look="primary" icon="plus" label={text.add} onClick={add} data-testid="add-scene" />
        {scenes.length === 0 && (
          <Button look="outlined" label={text.lecture} onClick={loadLecture} data-testid="load-lecture" />
        )}
        {scenes.length > 0 && <CopyLink label={text.copy} />}
        <SceneFile content={() => writeSceneFile(own())} isEmpty={scenes.length === 0} onOpen={open} />
        {scenes.length > 0 && <Button label={text.clear} onClick={() => put([], null)} data-testid="clear-scenes" />}
      </div>
      <p role="status" className="scene-said" data-testid="scenes-said">
        {said}
      </p>
    </Sheet>
  );
}
