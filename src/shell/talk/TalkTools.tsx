/** In the header: the link to what is shown, presenter mode, the scenes of a talk, the keys of the page. */

import { setPage } from '../../state/experimentStore';
import { useTalkWords } from '../../text/talk/words';
import { Button } from '../../ui/Button';
import { CopyLink } from './CopyLink';
import { openDialog } from './dialogs';
import { icons } from './icons';

export function TalkTools() {
  const text = useTalkWords().tools;
  return (
    <>
      <CopyLink iconOnly />
      <Button
        icon={icons.screen}
        iconOnly
        label={text.present.label}
        title={text.present.hint}
        onClick={() => setPage({ present: true })}
        data-testid="present"
      />
      <Button
        icon={icons.scenes}
        iconOnly
        label={text.scenes}
        title={text.scenesHint}
        onClick={() => openDialog('scenes')}
        data-testid="edit-scenes"
      />
      <Button icon={icons.keys} iconOnly label={text.keys} onClick={() => openDialog('keys')} data-testid="show-keys" />
    </>
  );
}
