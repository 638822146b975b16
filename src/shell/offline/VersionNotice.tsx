/** Says that a newer version of the page is here, and loads it when asked. It never does so by itself. */

import { useState } from 'react';
import { takeNewVersion } from '../../state/offline/register';
import { en } from '../../text/offline/en';
import { es } from '../../text/offline/es';
import { usePart } from '../../text/text';
import { Button } from '../../ui/Button';
import { NoticeLine } from '../../ui/NoticeLine';
import { useOffline } from './useOffline';

export function VersionNotice() {
  const text = usePart({ en, es }).version;
  const version = useOffline((state) => state.version);
  const [putOff, putOffFor] = useState<typeof version>('present');
  if (version === 'present' || version === putOff) return null;
  return (
    <section className="notices" data-testid="new-version" data-value={version}>
      <NoticeLine
        severity="done"
        actions={
          <span className="notice-actions">
            <Button look="outlined" icon="restart" label={text.load} onClick={takeNewVersion} data-testid="take-version" />
            <Button icon="close" iconOnly label={text.later} onClick={() => putOffFor(version)} />
          </span>
        }
      >
        {text[version]}
      </NoticeLine>
    </section>
  );
}
