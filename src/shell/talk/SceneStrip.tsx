/** Across the top of a talk: which scene this is, the way to the next, and in presenter mode the few buttons that are left of the header. */

import { useState } from 'react';
import { setPage } from '../../state/experimentStore';
import { readScenes } from '../../state/scenes/sceneList';
import { useExperiment } from '../../state/useExperiment';
import { useNumbers } from '../../text/numbers';
import { useTalkWords } from '../../text/talk/words';
import { useHouse } from '../../text/text';
import { Button } from '../../ui/Button';
import { openDialog } from './dialogs';
import { toggleFullScreen } from './fullScreen';
import { icons } from './icons';
import { placeIn, stepScenes } from './scenes';
import { sceneTitle } from './sceneTitle';

export function SceneStrip() {
  const text = useTalkWords();
  const house = useHouse();
  const { count } = useNumbers();
  const word = useExperiment((state) => state.page.scenes);
  const scene = useExperiment((state) => state.page.scene);
  const presenting = useExperiment((state) => state.page.present);
  const page = useExperiment((state) => state.page.page);
  const [refused, setRefused] = useState(false);
  const { scenes } = readScenes(word);
  if (scenes.length === 0 && !presenting) return null;
  const place = placeIn(scenes, scene);
  const shown = scenes[place - 1];
  return (
    <section className="scene-strip" aria-label={text.scenes.strip} data-testid="scene-strip" data-value={place}>
      {scenes.length > 0 && (
        <span className="scene-steps">
          <Button
            icon="previous"
            iconOnly
            label={text.scenes.previous}
            disabled={place <= 1}
            onClick={() => stepScenes(-1)}
            data-testid="previous-scene"
          />
          <span className="scene-place">{text.scenes.place(count(place), count(scenes.length))}</span>
          <Button
            icon="next"
            iconOnly
            label={text.scenes.next}
            disabled={place >= scenes.length}
            onClick={() => stepScenes(1)}
            data-testid="next-scene"
          />
        </span>
      )}
      <b className="scene-title" data-testid="scene-title">
        {shown ? sceneTitle(shown, text, house) : `${house.title} · ${house.pages[page].name}`}
      </b>
      <span className="scene-said" role="status">
        {refused && text.present.noFull}
      </span>
      {presenting && (
        <span className="scene-tools">
          <Button
            icon={icons.full}
            iconOnly
            label={text.present.full}
            onClick={async () => setRefused(!(await toggleFullScreen()))}
            data-testid="full-screen"
          />
          <Button
            icon={icons.scenes}
            iconOnly
            label={text.tools.scenes}
            title={text.tools.scenesHint}
            onClick={() => openDialog('scenes')}
            data-testid="edit-scenes-presenting"
          />
          <Button icon={icons.keys} iconOnly label={text.tools.keys} onClick={() => openDialog('keys')} />
          <Button
            icon="close"
            iconOnly
            label={text.present.leave}
            onClick={() => setPage({ present: false })}
            data-testid="leave-present"
          />
        </span>
      )}
    </section>
  );
}
