/** The layers from top to bottom: each one bar of weights across all branches, since there is only one, and under it what each branch's image becomes. */

import { type ReactNode, useState } from 'react';
import type { Inspection, LayerInspection } from '../../state/inspections';
import { useNumbers } from '../../text/numbers';
import { useText } from '../../text/text';
import type { LookedAt } from './branches';
import { tilesOfLayer } from './tiles';

interface Props {
  /** Names, shapes and counts are read from it; values are written elsewhere. */
  inspection: Inspection;
  lookedAt: LookedAt;
  /** Where the branches meet: under the last layer. */
  children: ReactNode;
}

const written = (shape: readonly number[]) => shape.join('×');
const inputShape = [28, 28, 1];
/** Pictures with more cells than this are shown smaller than they are. */
const fineFromWidth = 110;

function FilterBar({ inspection }: { inspection: Inspection }) {
  const text = useText().net;
  const { count } = useNumbers();
  const { filters, layers } = inspection;
  if (!filters) return null;
  const units = layers[0].outputShape[layers[0].outputShape.length - 1];
  const size = `${filters.height}×${filters.width}`;
  const words =
    filters.count === units ? text.filtersAll(count(units), size) : text.filters(count(filters.count), count(units), size);
  return (
    <figure className="net-filters">
      <figcaption>{words}</figcaption>
      <canvas data-part="filters" data-testid="net-filters" role="img" aria-label={words} />
    </figure>
  );
}

export function Layers({ inspection, lookedAt, children }: Props) {
  const text = useText().net;
  const { count } = useNumbers();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const { layers } = inspection;
  const branches = lookedAt === 'pairs' ? [0, 1] : [0, 1, 2];
  const total = layers.reduce((sum, layer) => sum + layer.parameterCount, 0);
  const describe = ({ name, kind, outputShape, parameterCount }: LayerInspection, i: number) => {
    const from = i === 0 ? inputShape : layers[i - 1].outputShape;
    return `${text.detail(name, text.kinds[kind], written(from), written(outputShape))} ${text.parameters(count(parameterCount))}`;
  };
  return (
    <>
      <div className="net-weights">
        <p className="net-total" data-testid="net-total" data-value={total}>
          {text.weights(count(total))}
        </p>
        <p className="net-copies muted">{text.copies[lookedAt]}</p>
        <FilterBar inspection={inspection} />
        {layers.map((layer, i) => (
          <div
            key={layer.name}
            className="net-layer"
            data-testid="net-layer"
            data-name={layer.name}
            data-shape={written(layer.outputShape)}
            data-parameters={layer.parameterCount}
            onPointerEnter={() => setPointedAt(i)}
            onPointerLeave={() => setPointedAt(null)}
          >
            <button
              type="button"
              className="net-bar"
              aria-label={describe(layer, i)}
              onFocus={() => setPointedAt(i)}
              onBlur={() => setPointedAt(null)}
            >
              <b>{layer.name}</b>
              <span>{written(layer.outputShape)}</span>
              <span className="net-count">{count(layer.parameterCount)}</span>
            </button>
            <div className="net-branches">
              {branches.map((branch) => (
                <span
                  key={branch}
                  className="net-cell"
                  data-copy={branch > 0}
                  data-few={layer.outputShape.length === 1 && layer.outputShape[0] <= 16}
                >
                  <canvas
                    role="img"
                    aria-label={describe(layer, i)}
                    data-layer={layer.name}
                    data-testid="net-cell"
                    data-fine={tilesOfLayer(layer.outputShape).width > fineFromWidth}
                  />
                  {i === layers.length - 1 && <span data-part="embedding" data-testid="net-embedding" />}
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
      {children}
      <p className="net-scale" title={text.scale}>
        {text.negative} <i /> {text.positive}
      </p>
      <p className="net-detail muted" data-pointed={pointedAt !== null} data-testid="net-detail">
        {pointedAt === null || !layers[pointedAt] ? text.detailHint : describe(layers[pointedAt], pointedAt)}
      </p>
    </>
  );
}
