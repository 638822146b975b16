/** What went wrong, in words, across the top: the address's mistakes, the engine's notices, what this browser lacks. */

import { useRun } from '../state/react';
import { dismissNotice, type ShownNotice } from '../state/runStore';
import { session } from '../state/session';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { NoticeLine } from '../ui/NoticeLine';
import { AddressProblems } from './AddressProblems';
import { OfferRecorded, RecordedNotice } from './RecordedNotice';
import { SavingNotice } from './SavingNotice';

const dataCodes = new Set(['shard-missing', 'shard-corrupt', 'manifest-missing', 'manifest-invalid']);
const restartCodes = new Set(['engine-error', 'backend-lost', 'loss-not-finite']);
/** More at once would push the picture off the screen; the newest are shown. */
const shownAtOnce = 3;

/** What a message's buttons do. */
export interface NoticeCommands {
  retryData(): void;
  restart(): void;
}

export function Notices({ startFailure, commands = session }: { startFailure: unknown; commands?: NoticeCommands }) {
  const text = useText();
  const allNotices = useRun((state) => state.notices);
  const canTrain = startFailure === null && typeof Worker !== 'undefined';
  // Without workers every further message only says so again.
  const notices = canTrain ? allNotices : [];
  return (
    <section className="notices" aria-label={text.notices.region} data-testid="notices" data-value={notices.length}>
      {!canTrain && (
        <NoticeLine severity="error" actions={<OfferRecorded />}>
          {text.missing.worker}
        </NoticeLine>
      )}
      {canTrain && typeof WebAssembly === 'undefined' && (
        <NoticeLine severity="warning" actions={<OfferRecorded />}>
          {text.missing.webAssembly}
        </NoticeLine>
      )}
      <AddressProblems />
      <RecordedNotice />
      <SavingNotice />
      {notices.slice(-shownAtOnce).map((notice) => (
        <EngineNotice key={notice.id} notice={notice} commands={commands} />
      ))}
    </section>
  );
}

function Dismiss({ onClick }: { onClick: () => void }) {
  return <Button icon="close" iconOnly label={useText().notices.dismiss} onClick={onClick} />;
}

function EngineNotice({ notice, commands }: { notice: ShownNotice; commands: NoticeCommands }) {
  const text = useText();
  const numbers = useNumbers();
  const { code, id, count, severity } = notice;
  const backendName = (value: string) => (value in text.backend.names ? text.backend.names[value as 'wasm'] : value);
  const parameters = Object.fromEntries(
    Object.entries(notice.parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers.upTo(value, 3) : backendName(value),
    ]),
  );
  const act = (action: () => void) => () => {
    dismissNotice(id);
    action();
  };
  return (
    <NoticeLine
      severity={severity}
      actions={
        <span className="notice-actions" data-code={code}>
          {dataCodes.has(code) && (
            <Button look="outlined" icon="restart" label={text.notices.retryData} onClick={act(commands.retryData)} />
          )}
          {restartCodes.has(code) && severity === 'error' && (
            <Button look="outlined" icon="restart" label={text.notices.restart} onClick={act(commands.restart)} />
          )}
          {restartCodes.has(code) && severity === 'error' && code !== 'loss-not-finite' && <OfferRecorded />}
          <Dismiss onClick={() => dismissNotice(id)} />
        </span>
      }
    >
      {text.notices[code]({ ...parameters, severity })}
      {count > 1 && <span className="muted"> ×{count}</span>}
    </NoticeLine>
  );
}
