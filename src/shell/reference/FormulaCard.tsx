/** One loss alive: formula, curve with a mark to move, its settings, and where to go on with it. */

import { useMemo, useState } from 'react';
import { aboutLoss } from '../../ranking/about';
import { type LossId, lossEntry, parametersFor } from '../../ranking/catalogue';
import { lossCurveOf } from '../../ranking/lossCurve';
import { slugOf } from '../../ranking/names';
import { type NumberRange, type ParameterId, parameters } from '../../ranking/parameters';
import { linkTo } from '../../state/pageLinks';
import { sandboxLosses } from '../../state/sandbox/reading';
import { useNumbers } from '../../text/numbers';
import { useReferenceWords } from '../../text/reference/words';
import { useText } from '../../text/text';
import { Toggle } from '../../ui/Toggle';
import { FormulaCurve } from '../../views/formulaCurve/FormulaCurve';
import { FormulaOf } from './FormulaOf';
import { formulaId } from './hash';
import { NumberSlider } from './NumberSlider';
import './formulas.css';

const isNumber = (id: ParameterId) => parameters[id].kind === 'number';

export function FormulaCard({ loss }: { loss: LossId }) {
  const { formulas: words } = useReferenceWords();
  const { settings: text } = useText();
  const numbers = useNumbers();
  const entry = lossEntry(loss);
  const { name, paper } = aboutLoss(loss);
  const curve = useMemo(() => lossCurveOf(loss), [loss]);
  const [settings, setSettings] = useState(() => parametersFor(loss));
  const [given, setGiven] = useState(curve.given?.standard ?? 0);
  const [x, setX] = useState(() => Math.round(100 * (curve.from + 0.4 * (curve.to - curve.from))) / 100);
  const points = curve.lines.map((line) => ({ line, ...curve.at(line, x, settings, given) }));
  const set = (change: Partial<typeof settings>) => setSettings({ ...settings, ...change });
  const axis = words.axes[curve.axis][curve.lines.length > 1 ? 'pair' : 'triplet'];
  const written = (value: number) => numbers.fixed(value, 3);
  const place = numbers.fixed(x, 2);
  const spoken = words.spoken(
    place,
    points.map(({ line, value }) => words.spokenLine(words.lines[line], written(value))).join(', '),
  );
  // Only what the reader moved goes along: the rest follows from the loss.
  const moved = Object.fromEntries(
    Object.entries(parametersFor(loss)).flatMap(([key, value]) => {
      const now = settings[key as ParameterId];
      return now === value ? [] : [[key, now]];
    }),
  );

  return (
    <article className="formula-card" id={formulaId(loss)} data-testid={`card-${loss}`}>
      <div className="formula-what">
        <h3>{name}</h3>
        <p>{text.losses[loss].hint}</p>
        <FormulaOf loss={loss} />
        <dl>
          <dt>{words.needsLabel}</dt>
          <dd>{words.needs[entry.needs]}</dd>
          <dt>{words.minings}</dt>
          <dd>{entry.minings.length > 1 ? entry.minings.map((id) => text.minings[id].name).join(' · ') : text.wholeBatch}</dd>
          <dt>{words.source}</dt>
          <dd>
            {text.about.paper(paper.authors, String(paper.year))}. <cite>{paper.title}</cite>
          </dd>
        </dl>
        <p className="card-links">
          <a href={linkTo({ page: 'playground' }, { loss, ...moved })} data-testid={`train-${loss}`}>
            {words.train}
          </a>
          {sandboxLosses.includes(loss) && <a href={linkTo({ page: 'sandbox' }, { loss, ...moved })}>{words.sandbox}</a>}
          <a href={`#${slugOf(name)}`}>{words.names}</a>
        </p>
      </div>
      <div className="formula-alive">
        <FormulaCurve
          curve={curve}
          settings={settings}
          given={given}
          x={x}
          onMove={setX}
          label={words.place(name)}
          spoken={spoken}
          lineNames={words.lines}
          testId={`curve-${loss}`}
        />
        <table className="curve-values">
          <thead>
            <tr>
              <th scope="col">
                {axis} = {place}
              </th>
              <th scope="col">{words.loss}</th>
              <th scope="col">{words.slope}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ line, value, slope }) => (
              <tr key={line} className={`line-${line}`}>
                <th scope="row">{curve.lines.length > 1 ? words.lines[line] : words.lines.whole}</th>
                <td data-testid={`value-${loss}-${line}`} data-value={value}>
                  {written(value)}
                </td>
                <td data-testid={`slope-${loss}-${line}`} data-value={slope}>
                  {written(slope)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="card-settings">
          {curve.given && (
            <NumberSlider
              label={words.given[curve.axis]}
              value={given}
              range={{
                min: curve.given.from,
                max: curve.given.to,
                step: 0.01,
                hardMin: curve.given.from,
                hardMax: curve.given.to,
              }}
              onChange={setGiven}
              testId={`given-${loss}`}
            />
          )}
          {entry.parameters.filter(isNumber).map((id) => (
            <NumberSlider
              key={id}
              label={text.fields[id].name}
              value={settings[id] as number}
              range={parameters[id] as NumberRange}
              onChange={(value) => set({ [id]: value })}
              testId={`${id}-${loss}`}
            />
          ))}
          {entry.parameters.includes('softMargin') && (
            <Toggle
              label={text.fields.softMargin.name}
              checked={settings.softMargin}
              onChange={(softMargin) => set({ softMargin })}
            />
          )}
        </div>
      </div>
    </article>
  );
}
