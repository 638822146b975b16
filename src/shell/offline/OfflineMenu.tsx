/** The small menu in the header: what of this page works without a network, and the full data set kept on request. */

import { useEffect } from 'react';
import { keepEverything, lookAtKept, removeKept, stopKeeping } from '../../state/offline/keep';
import type { OfflineState } from '../../state/offline/offlineStore';
import { useNumbers } from '../../text/numbers';
import { en } from '../../text/offline/en';
import { es } from '../../text/offline/es';
import { usePart } from '../../text/text';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Progress } from '../../ui/Progress';
import { useCanWorkOffline, useOffline } from './useOffline';
import './offline.css';

export { VersionNotice } from './VersionNotice';

const bytesInMegabyte = 1e6;

export function OfflineMenu() {
  const text = usePart({ en, es });
  const can = useCanWorkOffline();
  const page = useOffline((state) => state.page);
  if (!can) return null;
  return (
    <Menu label={text.menu} icon="offline" staysOpen testId="offline">
      <div className="offline" data-testid="offline-page" data-value={page}>
        <div role="status">{text.page[page]}</div>
        {page === 'here' && <FullData />}
      </div>
    </Menu>
  );
}

function FullData() {
  const text = usePart({ en, es });
  const numbers = useNumbers();
  const kept = useOffline((state) => state.kept);
  const keeping = useOffline((state) => state.keeping);
  useEffect(() => void lookAtKept(), []);
  const megabytes = (bytes: number) => numbers.fixed(bytes / bytesInMegabyte, 1);
  if (!kept) return <Failure />;
  const { bytes, totalBytes, files, totalFiles } = kept;
  const sentence = () => {
    if (files === 0) return text.size(megabytes(totalBytes));
    return files < totalFiles ? text.part(megabytes(bytes), megabytes(totalBytes)) : text.all(megabytes(totalBytes));
  };
  return (
    <>
      {keeping ? (
        <Progress
          label={text.keeping}
          detail={text.progress(megabytes(bytes), megabytes(totalBytes))}
          done={bytes}
          total={totalBytes}
          testId="keeping"
        />
      ) : (
        <div data-testid="kept" data-value={bytes} data-total={totalBytes}>
          {sentence()}
        </div>
      )}
      <Failure />
      <div className="offline-actions">
        {keeping && <Button look="outlined" icon="close" label={text.stop} onClick={stopKeeping} data-testid="keep-stop" />}
        {!keeping && files < totalFiles && (
          <Button
            look="outlined"
            icon="picture"
            label={files === 0 ? text.keep : text.goOn}
            onClick={() => void keepEverything()}
            data-testid="keep"
          />
        )}
        {!keeping && files > 0 && (
          <Button
            look="outlined"
            icon="close"
            label={text.remove}
            onClick={() => void removeKept()}
            data-testid="keep-remove"
          />
        )}
      </div>
    </>
  );
}

function Failure() {
  const text = usePart({ en, es });
  const failure: OfflineState['failure'] = useOffline((state) => state.failure);
  return failure ? (
    <div role="alert" data-testid="keep-failure" data-value={failure.reason}>
      {text.failure[failure.reason](failure.file)}
    </div>
  ) : null;
}
