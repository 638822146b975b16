/** What one run is, or all are, changed by one field: a small menu with the field, its value and what to do with it. */

import { useState } from 'react';
import { lossEntry } from '../../ranking/catalogue';
import { parameterIds } from '../../ranking/parameters';
import { sharedKeys } from '../../state/compare/beside';
import { compareSession } from '../../state/compare/compareCommands';
import { leastRuns } from '../../state/compare/compareStore';
import { withChange, withChangeForAll, withoutRun } from '../../state/compare/editRuns';
import { type Experiment, experimentFields, experimentKeys } from '../../state/experiment';
import { linkTo } from '../../state/pageLinks';
import { en } from '../../text/compare/en';
import { es } from '../../text/compare/es';
import { usePart, useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { Select } from '../../ui/Select';
import { SettingControl, type SettingKey } from '../SettingControl';

const isShared = (key: keyof Experiment) => (sharedKeys as readonly (keyof Experiment)[]).includes(key);

/** Of images that are drawn to words, and what is chosen elsewhere. */
const notHere = new Set<keyof Experiment>(['task', 'wordLoss', 'wordMining', 'wordVectors', 'classWords', 'backend']);

/** The fields that can be changed here, of those that the loss reads. */
function fieldsFor(run: number | 'all', { loss }: Experiment): SettingKey[] {
  const { parameters, minings } = lossEntry(loss);
  return experimentKeys.filter((key): key is SettingKey => {
    if (notHere.has(key)) return false;
    if (key === 'mining') return minings.length > 1;
    if (isShared(key)) return run === 'all';
    const isParameter = (parameterIds as readonly string[]).includes(key);
    return !isParameter || (parameters as readonly string[]).includes(key);
  });
}

interface Props {
  run: number | 'all';
  /** At step 0, one a run. */
  experiments: readonly Experiment[];
  label: string;
  /** The field that is offered first. */
  suggested: SettingKey;
}

export function RunEditor({ run, experiments, label, suggested }: Props) {
  const text = usePart({ en, es });
  const { fields } = useText().settings;
  const present = experiments[run === 'all' ? 0 : run];
  const offered = fieldsFor(run, present);
  const [chosen, setChosen] = useState<SettingKey | null>(null);
  const [typed, setTyped] = useState<Partial<Experiment>>({});
  const field = chosen ?? (offered.includes(suggested) ? suggested : 'loss');
  const value = typed[field] ?? present[field];
  const patch = { [field]: value } as Partial<Experiment>;
  const canChangeNow = experimentFields[field].live;
  const settle = (action: () => void) => () => {
    setTyped({});
    action();
  };
  const startAgain = settle(() =>
    compareSession.replaceRuns(run === 'all' ? withChangeForAll(experiments, patch) : withChange(experiments, run, patch)),
  );
  const testId = `edit-${run}`;
  const explains = run === 'all' ? text.changeAllHint : run === 0 ? text.firstRun : text.oneChange;
  return (
    <Menu label={label} icon="change" withWords={run === 'all'} testId={testId}>
      <div className="run-editor">
        <p className="muted">{explains}</p>
        <Select
          label={text.field}
          value={field}
          options={offered.map((key) => ({ value: key, name: fields[key].name }))}
          onChange={setChosen}
          testId={`${testId}-field`}
        />
        <SettingControl
          name={field}
          value={value}
          loss={present.loss}
          dataset={present.dataset}
          label={`${text.value}: ${fields[field].name}`}
          onChange={(next) => setTyped({ [field]: next })}
          testId={`${testId}-value`}
        />
        <p className="muted run-editor-hint">{fields[field].hint}</p>
        <Button
          look="primary"
          label={text.startAgain}
          title={text.restarts}
          onClick={startAgain}
          data-testid={`${testId}-start`}
        />
        {canChangeNow && (
          <Button
            look="outlined"
            label={text.changeNow}
            title={text.changeNowHint}
            onClick={settle(() => compareSession.change(run, patch))}
            data-testid={`${testId}-now`}
          />
        )}
        {run !== 'all' && (
          <>
            <a className="button" href={linkTo({ page: 'playground' }, present)}>
              {text.open}
            </a>
            <Button
              label={text.remove}
              disabled={experiments.length <= leastRuns}
              onClick={() => compareSession.replaceRuns(withoutRun(experiments, run))}
              data-testid={`${testId}-remove`}
            />
          </>
        )}
      </div>
    </Menu>
  );
}
