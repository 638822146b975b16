/** Where the net is computed and why: each backend with its verdict and trial time, and a choice of another. */

import { useExperiment, useRun } from '../state/react';
import { session } from '../state/session';
import { useNumbers } from '../text/numbers';
import { useText } from '../text/text';
import { Select } from '../ui/Select';

const choices = ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'] as const;

export function BackendPanel() {
  const text = useText().backend;
  const { upTo } = useNumbers();
  const backend = useRun((state) => state.backend);
  const reports = useRun((state) => state.reports);
  const stepMs = useRun((state) => Math.round(state.stepMs * 10) / 10);
  const asked = useExperiment((state) => state.experiment.backend);
  /** Of the trial; for the one in use what its steps take now. */
  const stepTime = ({ id, stepMs: trialMs }: (typeof reports)[number]) => {
    const milliseconds = id === backend && stepMs > 0 ? stepMs : trialMs;
    return milliseconds === undefined ? '–' : upTo(milliseconds, 1);
  };
  return (
    <details className="backend">
      <summary>
        <span className="muted">{text.label}</span>{' '}
        <b data-testid="backend" data-value={backend ?? ''}>
          {backend ? text.names[backend] : text.none}
        </b>
      </summary>
      <div className="backend-panel">
        <table>
          <caption className="visually-hidden">{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columnName}</th>
              <th scope="col">{text.columnStep}</th>
              <th scope="col">{text.columnVerdict}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id} data-verdict={report.verdict}>
                <th scope="row">{text.names[report.id]}</th>
                <td className="number">{stepTime(report)}</td>
                <td>
                  {text.verdicts[report.verdict]}
                  {report.detail && <small className="muted"> {report.detail}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <Select
            label={text.change}
            value={asked}
            options={choices.map((value) => ({ value, name: value === 'auto' ? text.auto : text.names[value] }))}
            onChange={session.chooseBackend}
            testId="backend-select"
          />
          <span className="muted">{text.restarts}</span>
        </p>
      </div>
    </details>
  );
}
