/** Why training does not go on in an embed, where nobody here asked for the pause. */

import { useRun } from '../../state/react';
import { useText } from '../../text/text';

export function PauseWhy() {
  const { pauses } = useText().run;
  const pause = useRun((state) => state.pauseReason);
  const why = pause === null ? '' : pauses[pause];
  return why ? <p className="embed-why muted">{why}</p> : null;
}
