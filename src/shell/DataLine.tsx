/** A line that says why the run stands still, or how much of the data is here. */
import { useRun } from '../state/react';
import { currentNumbers } from '../text/numbers';
import { useText } from '../text/text';

export function DataLine() {
  const text = useText();
  const dataset = useRun((state) => state.dataset);
  const pause = useRun((state) => state.pauseReason);
  const { count } = currentNumbers();
  const loaded = !dataset
    ? ''
    : dataset.loadedImages >= dataset.totalImages
      ? text.progress.allData(count(dataset.totalImages))
      : text.progress.moreData(count(dataset.loadedImages), count(dataset.totalImages));
  const line = pause && text.run.pauses[pause] ? text.run.pauses[pause] : loaded;
  return (
    <p className="data-line muted" data-testid="data" data-value={dataset?.loadedImages ?? 0} title={line}>
      {line}
    </p>
  );
}
