/** The reader's runs, a row a run, with the two buttons that try the same with other vectors, and the difference in words once both are there. */
import { useSyncExternalStore } from 'react';
import { useExperiment, useRun } from '../../state/react';
import { subscribeTriedRuns, triedRuns, tryWithVectors } from '../../state/words/triedRuns';
import { type TriedRun, vectorsCompared } from '../../state/words/triedRunsList';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import { useWordsText } from '../../text/words/words';
import { Button } from '../../ui/Button';
import { DataTable } from '../table/DataTable';
import { runInWords } from './runInWords';

/** Below this the two are called equal: a few images among hundreds change places for less. */
const smallDifference = 0.01;

export function TriedRuns() {
  const text = useWordsText().vectors;
  const words = useText();
  const { count, fixed } = useNumbers();
  const runs = useSyncExternalStore(subscribeTriedRuns, triedRuns);
  const inForce = useExperiment(({ experiment }) => experiment.wordVectors);
  const hasTrained = useRun((state) => state.step > 0);
  const written = (value: number) => (Number.isNaN(value) ? '–' : fixed(value, 3));
  return (
    <div className="tried-runs">
      <h3>
        {text.runs}
        <DataTable name={text.runs} content={async () => (await import('./table')).triedRunsTable()} testId="word-vectors" />
      </h3>
      {runs.length === 0 ? (
        <p className="muted">{text.noRuns}</p>
      ) : (
        <table data-testid="tried-runs">
          <thead>
            <tr>
              <th scope="col">{text.run}</th>
              <th scope="col">{text.steps}</th>
              <th scope="col" title={text.meanPrecisionHint}>
                {text.meanPrecision}
              </th>
              <th scope="col" title={text.listedPrecisionHint}>
                {text.listedPrecision}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id} data-testid="tried-run" data-vectors={run.experiment.wordVectors} data-step={run.step}>
                <th scope="row">
                  <b>{words.wordTask.wordVectors[run.experiment.wordVectors].name}</b>
                  <small className="muted">{runInWords(run, words, text)}</small>
                </th>
                <td>
                  {count(run.step)}
                  <small className="muted">{text.images(count(run.imagesSeen))}</small>
                </td>
                <td data-part="mean" data-value={run.meanAveragePrecision}>
                  {written(run.meanAveragePrecision)}
                </td>
                <td data-part="listed" data-value={Number.isNaN(run.listedPrecision) ? '' : run.listedPrecision}>
                  {written(run.listedPrecision)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="tried-runs-buttons">
        {(['raw', 'centred'] as const).map((kind) => (
          <Button
            key={kind}
            look="outlined"
            label={kind === 'raw' ? text.sameWithRaw : text.sameWithCentred}
            onClick={() => tryWithVectors(kind)}
            disabled={!hasTrained || kind === inForce}
            data-testid={`same-with-${kind}`}
          />
        ))}
      </p>
      <Difference runs={runs} />
    </div>
  );
}

function Difference({ runs }: { runs: readonly TriedRun[] }) {
  const text = useWordsText().vectors;
  const { count, fixed } = useNumbers();
  const isPlaying = useRun((state) => state.playing);
  const compared = vectorsCompared(runs);
  if (!compared) return null;
  const { raw, centred } = compared;
  const difference = centred.meanAveragePrecision - raw.meanAveragePrecision;
  const numbers = {
    raw: fixed(raw.meanAveragePrecision, 3),
    rawSteps: count(raw.step),
    centred: fixed(centred.meanAveragePrecision, 3),
    centredSteps: count(centred.step),
    difference: fixed(Math.abs(difference), 3),
  };
  const told =
    Math.abs(difference) < smallDifference
      ? text.alike(numbers)
      : difference > 0
        ? text.centredBetter(numbers)
        : text.rawBetter(numbers);
  return (
    <p aria-live={isPlaying ? 'off' : 'polite'} data-testid="vectors-difference" data-value={difference}>
      {told}
    </p>
  );
}
