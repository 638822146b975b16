/** The scenes as a file: save them, or open another talk. */

import { useRef } from 'react';
import { useTalkWords } from '../../text/talk/words';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';

const fileName = 'scenes.json';

export function SceneFile({
  content,
  isEmpty,
  onOpen,
}: {
  content(): string;
  isEmpty: boolean;
  onOpen(file: File): Promise<void>;
}) {
  const text = useTalkWords().scenes;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon="picture"
        label={text.save}
        disabled={isEmpty}
        onClick={() => download(fileName, new Blob([content()], { type: 'application/json' }))}
        data-testid="save-scenes"
      />
      <Button icon="file" label={text.open} onClick={() => chooser.current?.click()} data-testid="open-scenes" />
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.open}
        data-testid="scene-chooser"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) void onOpen(file);
        }}
      />
    </>
  );
}
