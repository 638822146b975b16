/** The net: real images of a pair or a triplet pass through copies of one net with one set of weights, down to the distances and the loss that join them. */

import { useEffect, useRef, useState } from 'react';
import { useExperiment, useRecorded } from '../../state/react';
import { useText } from '../../text/text';
import { Segmented } from '../../ui/Segmented';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { BranchHeads } from './BranchHeads';
import type { LookedAt, PairKind } from './branches';
import { JoinedRows } from './JoinedRows';
import { Layers } from './Layers';
import { type Answer, createNetPicture, writeNet } from './netPicture';
import './net.css';

const askEveryMs = 250;

/** What the elements depend on; everything else is written into them. */
function layoutKey({ branches, inspection }: Answer): string {
  const { layers, filters } = inspection;
  const shapes = layers.map(({ name, outputShape }) => `${name} ${outputShape}`);
  return `${branches.lookedAt} ${shapes} ${filters?.count}`;
}

export function NetView() {
  const {
    net: text,
    recorded: { lacks },
  } = useText();
  const recorded = useRecorded((state) => state.id !== null);
  const root = useRef<HTMLElement>(null);
  const [laidOut, setLaidOut] = useState<Answer | null>(null);
  const [pairKind, setPairKind] = useState<PairKind>('same');
  const wanted = useRef({ pairKind, refresh: () => {} });
  wanted.current.pairKind = pairKind;
  const write = useRef((_anew: boolean) => {});
  useExperiment((state) => state.page.language);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let key = '';
    const picture = createNetPicture((answer) => {
      const next = layoutKey(answer);
      if (next !== key) setLaidOut(answer);
      key = next;
      painter.ask();
    });
    write.current = (anew) => {
      const answer = picture.answer();
      if (answer) writeNet(element, answer, anew);
    };
    const refresh = (urgent: boolean) => picture.refresh(wanted.current.pairKind, urgent);
    const painter = createVisiblePainter(element, () => write.current(false));
    const slow = createVisiblePainter(element, () => refresh(false), askEveryMs);
    const quick = createVisiblePainter(element, () => {
      refresh(true);
      write.current(false);
    });
    wanted.current.refresh = quick.ask;
    const stop = watch({ onFrame: slow.ask, onTouch: quick.ask });
    quick.ask();
    return () => {
      stop();
      for (const each of [painter, slow, quick]) each.stop();
      picture.close();
    };
  }, []);
  // Elements are new, or in another language: write into them.
  useEffect(() => write.current(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair is to be asked for
  useEffect(() => wanted.current.refresh(), [pairKind]);

  const lookedAt: LookedAt = laidOut?.branches.lookedAt ?? 'triplets';
  return (
    <section className="net" ref={root} data-testid="net" data-branches={laidOut?.branches.rows.length}>
      {laidOut ? (
        <>
          <p className="net-origin" data-part="origin" data-testid="net-origin" />
          {lookedAt === 'pairs' && (
            <Segmented
              label={text.pair}
              value={pairKind}
              options={[
                { value: 'same', name: text.same },
                { value: 'different', name: text.different },
              ]}
              onChange={setPairKind}
              testId="net-pair"
            />
          )}
          <BranchHeads lookedAt={lookedAt} />
          <Layers inspection={laidOut.inspection} lookedAt={lookedAt}>
            <JoinedRows lookedAt={lookedAt} />
          </Layers>
        </>
      ) : (
        <p className="muted">{recorded ? lacks.net : text.waiting}</p>
      )}
    </section>
  );
}
