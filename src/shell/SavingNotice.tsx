/** What saving and opening a run has to say: that it is under way, what was opened, or why a file was refused. */

import { useSaving } from '../state/react';
import { dismissSavingMessage, type SavingMessage } from '../state/saving';
import { type NumberFormats, useNumbers } from '../text/numbers';
import { type Text, useText } from '../text/text';
import { Button } from '../ui/Button';
import { NoticeLine } from '../ui/NoticeLine';

function words(message: SavingMessage, { saving }: Text, { count }: NumberFormats): string {
  switch (message.kind) {
    case 'opened':
      return saving.opened(message.file, count(message.step));
    case 'left-out':
      return saving.leftOut(message.file, message.keys.slice(0, 8).join(', '));
    case 'picture-failed': {
      const reasons = { empty: saving.pictureEmpty, blocked: saving.pictureBlocked, other: message.detail };
      return saving.pictureFailed(message.format, reasons[message.code]);
    }
    case 'refused': {
      const parameters = Object.entries(message.parameters).map(([name, value]) => [name, String(value)]);
      return saving.refused[message.code]({ ...Object.fromEntries(parameters), file: message.file });
    }
  }
}

export function SavingNotice() {
  const text = useText();
  const numbers = useNumbers();
  const busy = useSaving((state) => state.busy);
  const message = useSaving((state) => state.message);
  if (busy)
    return (
      <NoticeLine severity="done" actions={null}>
        {text.saving[busy]}
      </NoticeLine>
    );
  if (!message) return null;
  return (
    <div data-testid="saving-notice" data-kind={message.kind} data-code={message.kind === 'refused' ? message.code : undefined}>
      <NoticeLine
        severity={message.kind === 'opened' ? 'done' : message.kind === 'left-out' ? 'warning' : 'error'}
        actions={<Button icon="close" iconOnly label={text.notices.dismiss} onClick={dismissSavingMessage} />}
      >
        {words(message, text, numbers)}
      </NoticeLine>
    </div>
  );
}
