/** Why a recorded run is not shown; and, where nothing can be trained, the offer of one that was. */

import { linkTo } from '../state/pageLinks';
import { useExperiment, useRecorded } from '../state/react';
import { dismissRecordingFailure } from '../state/recorded/recordedStore';
import { useText } from '../text/text';
import { Button } from '../ui/Button';
import { NoticeLine } from '../ui/NoticeLine';

export function RecordedNotice() {
  const text = useText();
  const failure = useRecorded((state) => state.failure);
  if (!failure) return null;
  return (
    <div data-testid="recorded-notice" data-code={failure.code}>
      <NoticeLine
        severity="warning"
        actions={<Button icon="close" iconOnly label={text.notices.dismiss} onClick={dismissRecordingFailure} />}
      >
        {text.recorded.failures[failure.code](failure.id, failure.detail)}
      </NoticeLine>
    </div>
  );
}

/** Nothing is offered to who looks at one already. */
export function OfferRecorded() {
  const text = useText().recorded;
  const recorded = useRecorded((state) => state.id !== null);
  const compares = useExperiment((state) => state.page.page === 'compare');
  if (recorded) return null;
  const offered = compares ? ({ page: 'compare', recorded: 'losses' } as const) : { recorded: 'triplet' };
  return (
    <a className="button outlined" href={linkTo(offered)} data-testid="offer-recorded">
      {text.showOne}
    </a>
  );
}
