/** Across the top of a talk: which scene this is, the way to the next, and in presenter mode the few buttons that are left of the header. */

import { useState } from 'react';
import { setPage } from '../../state/experimentStore';
import { readUrl } from '../../state/experimentUrl';
import { readScenes, type Scene } from '../../state/scenes/sceneList';
import { useExperiment } from '../../state/useExperiment';
import { useNumbers } from '../../text/numbers';
import type { TalkWords } from '../../text/talk/en';
import { useTalkWords } from '../../text/talk/words';
import { type House, useHouse } from '../../text/text';
import { Button } from '../../ui/Button';
import { openDialog } from './dialogs';
import { toggleFullScreen } from './fullScreen';
import { placeIn, stepScenes } from './scenes';

/** A scene without a title is called by its page and what it names of it. */
export function sceneTitle({ title, id, query }: Scene, text: TalkWords, house: House): string {
  if (title !== null) return title;
  if (id !== undefined && id in text.lecture) return text.lecture[id as keyof TalkWords['lecture']];
  const { page, experiment } = readUrl(query);
  const shown = page.lesson ?? page.recorded ?? page.beside ?? house.choices.losses[experiment.loss].name;
  return `${house.pages[page.page].name}: ${shown}`;
}

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
    <div className="scene-strip" role="group" aria-label={text.scenes.strip} data-testid="scene-strip" data-value={place}>
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
            icon="full"
            iconOnly
            label={text.present.full}
            onClick={async () => setRefused(!(await toggleFullScreen()))}
            data-testid="full-screen"
          />
          <Button
            icon="scenes"
            iconOnly
            label={text.scenes.edit}
            title={text.scenes.editHint}
            onClick={() => openDialog('scenes')}
            data-testid="edit-scenes-presenting"
          />
          <Button icon="keys" iconOnly label={text.keys.label} onClick={() => openDialog('keys')} />
          <Button
            icon="close"
            iconOnly
            label={text.present.leave}
            onClick={() => setPage({ present: false })}
            data-testid="leave-present"
          />
        </span>
      )}
    </div>
  );
}
