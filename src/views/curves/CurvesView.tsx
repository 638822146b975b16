/** How the run goes, in three charts over one axis of steps: loss with the margin as a level, right answers, spread; and the sentence that says a collapse. */

import { useEffect, useRef, useState } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { useExperiment } from '../../state/react';
import { runStore } from '../../state/runStore';
import { subscribe } from '../../state/timeline';
import { useText } from '../../text/text';
import { DataTable } from '../table/DataTable';
import { createVisiblePainter } from '../visiblePainter';
import { Chart } from './Chart';
import { describeLoss, describeQuality, describeSpread, lossContent, qualityContent, spreadContent } from './charts';
import { collapseInWords } from './collapseInWords';
import { createCursor } from './cursor';
import { describeNegatives, negativesContent } from './negativesChart';

const lookEveryMs = 500;

/** Written outside React; said aloud by the page's one voice (shell/TrainingVoice.tsx). */
function CollapseLine() {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const element = line.current;
    if (!element?.parentElement) return;
    const write = () => {
      const words = collapseInWords();
      if (element.textContent !== words) element.textContent = words;
    };
    // Empty it takes no room and would never be seen: its parent is what must be in sight.
    const slow = createVisiblePainter(element.parentElement, write, lookEveryMs);
    const quick = createVisiblePainter(element.parentElement, write);
    const stops = [
      subscribe(slow.ask),
      runStore.subscribe((state) => state.playhead, quick.ask),
      experimentStore.subscribe(slow.ask),
    ];
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop();
    };
  }, []);
  return <p className="collapse-line" ref={line} data-testid="collapse" />;
}

export function CurvesView() {
  const { curves: text, openSet: words, views } = useText();
  const hasFlipped = useExperiment(({ experiment }) => experiment.flippedShare > 0);
  const [cursor] = useState(createCursor);
  const shared = { cursor, waiting: text.waiting };
  return (
    <div className="curves">
      <CollapseLine />
      <Chart
        {...shared}
        name="loss"
        title={text.loss}
        hint={`${text.activeHint} ${text.keys}`}
        content={lossContent}
        describe={describeLoss}
        tools={
          <DataTable
            name={views.names.curves.name}
            content={async () => (await import('./table')).curvesTable()}
            testId="curves"
          />
        }
      />
      <Chart
        {...shared}
        name="quality"
        title={text.quality}
        hint={`${text.knnHint} ${text.keys}`}
        content={qualityContent}
        describe={describeQuality}
      />
      <Chart
        {...shared}
        name="spread"
        title={text.spread}
        hint={`${text.spreadHint} ${text.keys}`}
        content={spreadContent}
        describe={describeSpread}
        withSteps={!hasFlipped}
      />
      {hasFlipped && (
        <Chart
          {...shared}
          name="negatives"
          title={words.falseNegatives}
          hint={`${words.falseNegativesHint} ${text.keys}`}
          content={negativesContent}
          describe={describeNegatives}
          withSteps
        />
      )}
    </div>
  );
}
