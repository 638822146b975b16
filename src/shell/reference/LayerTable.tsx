/** The table of layers: two losses of the present points each, and in what the layers differ. It scrolls in a box of its own where it is too wide. */

import { Fragment } from 'react';
import { type LayerHome, type LibraryLayer, layerLoss, libraryLayers } from '../../ranking/libraryLayers';
import type { LabelledBatch } from '../../ranking/objective';
import { useNumbers } from '../../text/numbers';
import { useReferenceWords } from '../../text/reference/words';
import { formulaId } from './hash';

const groups = {
  triplets: libraryLayers.filter(({ terms }) => terms === 'ordered-triplets' || terms === 'unordered-triplets'),
  pairs: libraryLayers.filter(({ terms }) => terms === 'pairs'),
  batch: libraryLayers.filter(({ terms }) => terms === 'batch'),
};

export function LayerTable({ batch, margin }: { batch: LabelledBatch; margin: number }) {
  const { layers: words } = useReferenceWords();
  const numbers = useNumbers();
  const { columns } = words;
  const home = (id: LayerHome) => (words.homes as Record<string, string>)[id] ?? id;
  const own = ({ margin: value, temperature }: LibraryLayer) => {
    if (value !== null) return numbers.upTo(value, 3);
    return temperature === undefined ? words.none : words.temperature(numbers.upTo(temperature, 3));
  };
  const half = ({ half: is }: LibraryLayer) => (is === null ? words.none : is ? words.yes : words.no);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys
    <section className="table-box" tabIndex={0} aria-label={words.caption}>
      <table className="layer-table" data-testid="layer-table">
        <thead>
          <tr>
            <th scope="col">{columns.layer}</th>
            <th scope="col" className="number">
              {columns.atMargin(numbers.upTo(margin, 2))}
            </th>
            <th scope="col" className="number">
              {columns.own}
            </th>
            <th scope="col" className="number">
              {columns.ownSetting}
            </th>
            <th scope="col">{columns.distance}</th>
            <th scope="col">{columns.length}</th>
            <th scope="col">{columns.half}</th>
            <th scope="col">{columns.mean}</th>
            <th scope="col">{columns.terms}</th>
            <th scope="col">{columns.heldBy}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(groups).map(([group, layers]) => (
            <Fragment key={group}>
              <tr className="layer-group">
                <th scope="rowgroup" colSpan={10}>
                  <span>{words.groups[group as keyof typeof groups]}</span>
                </th>
              </tr>
              {layers.map((layer) => (
                <tr key={layer.id} data-layer={layer.id}>
                  <th scope="row">
                    <a href={`#${formulaId(layer.loss)}`}>
                      <code>{layer.call}</code>
                    </a>
                    <span className="muted">{home(layer.home)}</span>
                  </th>
                  <Value id={`${layer.id}-at-margin`} value={layer.margin === null ? null : layerLoss(layer, batch, margin)} />
                  <Value id={`${layer.id}-own`} value={layerLoss(layer, batch)} />
                  <td className="number">{own(layer)}</td>
                  <td>{words.distances[layer.distance]}</td>
                  <td>{layer.normalises ? words.yes : words.no}</td>
                  <td>{half(layer)}</td>
                  <td>{words.means[layer.mean]}</td>
                  <td>{words.minesFirst[layer.id] ?? words.terms[layer.terms]}</td>
                  <td className="layer-held">
                    {layer.heldBy.length > 0 ? <code>{layer.heldBy.join(', ')}</code> : words.documented}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ id, value }: { id: string; value: number | null }) {
  const numbers = useNumbers();
  return (
    <td className="number layer-value" data-testid={id} data-value={value ?? ''}>
      {value === null ? '–' : numbers.fixed(value, 4)}
    </td>
  );
}
