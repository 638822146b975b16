/** The run as a file: save it, open another, or drop one anywhere on the page; and its experiment as code. */

import { useEffect, useRef, useState } from 'react';
import { useRecorded, useRun, useSaving } from '../state/react';
import { openRun, saveRun } from '../state/saving';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Menu } from '../ui/Menu';
import { CodeDialog } from './CodeDialog';
import { RecordedRuns } from './RecordedRuns';

async function saveToFile(): Promise<void> {
  const saved = await saveRun();
  if (saved) download(saved.name, new Blob([saved.bytes], { type: 'application/octet-stream' }));
}

export function RunFile() {
  const text = useText().saving;
  const ready = useRun((state) => state.phase === 'ready');
  const recorded = useRecorded((state) => state.id !== null);
  const busy = useSaving((state) => state.busy);
  const [showsCode, setShowsCode] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu label={text.menu} icon="file" up testId="run-file">
        <Button
          label={text.save}
          title={text.saveHint}
          disabled={!ready || recorded || busy !== null}
          onClick={() => void saveToFile()}
          data-testid="save-run"
        />
        <Button
          label={text.open}
          title={text.openHint}
          disabled={busy !== null}
          onClick={() => chooser.current?.click()}
          data-testid="open-run"
        />
        <Button label={text.codeItem} title={text.codeHint} onClick={() => setShowsCode(true)} data-testid="experiment-code" />
        <RecordedRuns />
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={text.open}
        data-testid="run-chooser"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) void openRun(file);
        }}
      />
      {showsCode && <CodeDialog onClose={() => setShowsCode(false)} />}
      <DropPlace />
    </>
  );
}

const bringsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** The whole page takes a file; it says so while one is over it. */
function DropPlace() {
  const text = useText().saving;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!bringsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!bringsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void openRun(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <p className="drop-place">{text.dropHere}</p> : null;
}
