/** One formula that a name may mean: its formula, its other names, and in which library it is which layer. */

import { aboutLoss } from '../../ranking/about';
import type { LossId } from '../../ranking/catalogue';
import { folded, type LossName, layersOf, nameOf } from '../../ranking/names';
import { useReferenceWords } from '../../text/reference/words';
import { useText } from '../../text/text';
import { FormulaOf } from './FormulaOf';
import { formulaId } from './hash';

export function Meaning({ loss, name }: { loss: LossId; name: LossName }) {
  const { names } = useReferenceWords();
  const { settings } = useText();
  const { about, differences } = settings;
  const { name: proper, aliases } = aboutLoss(loss);
  const layers = layersOf(loss);
  const lacking = layers.filter((layer) => layer.names.length === 0).map(({ library }) => library);
  const isAsked = (layer: string) => name.spellings.some((spelling) => folded(spelling) === folded(layer));
  const open = name.losses.length === 1;
  return (
    <li className="meaning" data-testid={`means-${loss}`}>
      <h4>
        <a href={`#${formulaId(loss)}`}>{proper}</a>
      </h4>
      <FormulaOf loss={loss} />
      <p className="muted">
        {names.alsoCalled} {aliases.join(' · ')}
      </p>
      <ul className="meaning-layers">
        {layers
          .filter((layer) => layer.names.length > 0)
          .map(({ library, names: called }) => (
            <li key={library}>
              <span className="muted">{library}</span>{' '}
              {called.map((layer) => (
                <a key={layer} href={`#${nameOf(layer)?.slug}`} className={isAsked(layer) ? 'asked' : undefined}>
                  <code>{layer}</code>
                </a>
              ))}
            </li>
          ))}
        {lacking.length > 0 && <li className="muted">{names.lacking(lacking.join(', '))}</li>}
      </ul>
      <details key={`${name.slug} ${open}`} open={open}>
        <summary>{names.differs}</summary>
        <dl>
          {layers
            .filter(({ call }) => call !== null)
            .map(({ library, call, differs }) => (
              <div key={library} data-library={library}>
                <dt>
                  {library} <code>{call}</code>
                </dt>
                <dd>{differs.length > 0 ? differs.map((id) => differences[id]).join('; ') : about.same}</dd>
              </div>
            ))}
        </dl>
      </details>
    </li>
  );
}
